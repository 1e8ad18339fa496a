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
    return `undecodable_${Buffer.from(value).toString('hex').slice(0, 64)}`;
  }
}

interface ParkedRow {
  seq: string;
  key: string;
  payload: Buffer;
}

/** Tries every key's oldest parked event that is due, and those after it; a key that fails again waits longer, up to a minute. */
export async function retryParked(
  db: DataSource,
  consumer: EventConsumer<never>,
): Promise<{ handled: number; failed: number }> {
  const due: { key: string }[] = await db.query(
    `SELECT key FROM (SELECT DISTINCT ON (key) key, retry_at FROM parked_event WHERE consumer = $1 ORDER BY key, seq) oldest
      WHERE retry_at <= clock_timestamp()`,
    [consumer.name],
  );
  const result = { handled: 0, failed: 0 };
  for (const { key } of due) {
    const rows: ParkedRow[] = await db.query(
      'SELECT seq, key, payload FROM parked_event WHERE consumer = $1 AND key = $2 ORDER BY seq',
      [consumer.name, key],
    );
    for (const { seq, payload } of rows) {
      try {
        await deliverParked(db, consumer, seq, payload);
        result.handled++;
      } catch (fault) {
        result.failed++;
        await db.query(
          `UPDATE parked_event SET attempts = attempts + 1, fault = $2,
                  retry_at = clock_timestamp() + least(interval '1 second' * power(2, attempts), interval '60 seconds') WHERE seq = $1`,
          [seq, faultName(fault)],
        );
        break;
      }
    }
  }
  return result;
}

/** What went wrong, without what it was about: a database's message may quote the value it refused. */
export const faultName = (fault: unknown): string => {
  const { name, code } = (fault ?? {}) as { name?: string; code?: string };
  return code ? `${name} ${code}` : `${name ?? 'unknown'}`;
};
