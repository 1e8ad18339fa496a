import { hash } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import type { DataSource } from 'typeorm';
import { deliverParked } from './deliver.js';
import type { Event, EventConsumer } from './event-consumer.js';

/** Sets an event aside that its consumer could not handle. The fault's text is our own code's, never a cell's. */
export async function park(
  db: DataSource,
  consumer: EventConsumer<never>,
  key: string,
  value: Uint8Array,
  fault: string,
): Promise<void> {
  await db.query(
    `INSERT INTO parked_event (consumer, event_id, key, payload, fault) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (consumer, event_id) DO NOTHING`,
    [consumer.name, eventIdOf(consumer, value), key, Buffer.from(value), fault],
  );
}

function eventIdOf(consumer: EventConsumer<never>, value: Uint8Array): string {
  try {
    return (fromBinary(consumer.stream.schema, value) as unknown as Event).eventId;
  } catch {
    return `undecodable_${hash('sha256', value)}`; // the first bytes are the same for all of an upload
  }
}

interface ParkedRow {
  seq: string;
  payload: Buffer;
}

/**
 * Tries every key's oldest parked event that is due, and those after it; a key that fails again waits longer, up to a minute.
 * Gives how many were handled, and the keys that failed.
 */
export async function retryParked(
  db: DataSource,
  consumers: readonly EventConsumer<never>[],
): Promise<{ handled: number; failed: { consumer: string; key: string }[] }> {
  const due: { name: string; key: string }[] = await db.query(
    `SELECT consumer AS name, key FROM (
       SELECT DISTINCT ON (consumer, key) consumer, key, retry_at FROM parked_event ORDER BY consumer, key, seq) AS oldest
      WHERE retry_at <= clock_timestamp()`,
  );
  const result = { handled: 0, failed: [] as { consumer: string; key: string }[] };
  for (const { name, key } of due) {
    const consumer = consumers.find((one) => one.name === name);
    if (!consumer) continue; // that of a replay, or of an earlier release
    const { handled, isThrough } = await retryKey(db, consumer, key);
    result.handled += handled;
    if (!isThrough) result.failed.push({ consumer: name, key });
  }
  return result;
}

async function retryKey(
  db: DataSource,
  consumer: EventConsumer<never>,
  key: string,
): Promise<{ handled: number; isThrough: boolean }> {
  const rows: ParkedRow[] = await db.query(
    'SELECT seq, payload FROM parked_event WHERE consumer = $1 AND key = $2 ORDER BY seq',
    [consumer.name, key],
  );
  for (const [handled, { seq, payload }] of rows.entries()) {
    try {
      await deliverParked(db, consumer, seq, payload);
    } catch (fault) {
      await db.query(
        `UPDATE parked_event SET attempts = attempts + 1, fault = $2,
                retry_at = clock_timestamp() + least(interval '1 second' * power(2, attempts), interval '60 seconds') WHERE seq = $1`,
        [seq, faultName(fault)],
      );
      return { handled, isThrough: false };
    }
  }
  return { handled: rows.length, isThrough: true };
}

/** What went wrong, without what it was about: a database's message may quote the value it refused. */
export const faultName = (fault: unknown): string => {
  const { name, code } = (fault ?? {}) as { name?: string; code?: string };
  return code ? `${name} ${code}` : `${name ?? 'unknown'}`;
};
