import { toBinary } from '@bufbuild/protobuf';
import { timestampFromDate, TimestampSchema } from '@bufbuild/protobuf/wkt';
import type { DataSource } from 'typeorm';
import type { EventLog, LogRecord } from './event-log.js';

interface OutboxRow {
  seq: string;
  topic: string;
  key: string;
  payload: Buffer;
  created_at: Date;
}

const BATCH = 500;
/** What goes out at once is one batch a partition, and a broker refuses one of more than a megabyte for good. */
const BATCH_BYTES = 512 * 1024;

/**
 * One round of the relay: the oldest unpublished events go out, and are marked once every replica has them. Killed in between,
 * they go out again with the same ids. There is no cursor: a row with a lower number may be committed later than its elders.
 */
export async function relayOnce(db: DataSource, log: EventLog): Promise<number> {
  const rows: OutboxRow[] = await db.query(
    `SELECT seq, topic, key, payload, created_at FROM (
       SELECT *, sum(octet_length(payload)) OVER (ORDER BY seq) - octet_length(payload) AS bytes_before
         FROM (SELECT * FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT ${BATCH}) AS oldest) AS measured
      WHERE bytes_before < ${BATCH_BYTES} ORDER BY seq`,
  );
  if (rows.length === 0) return 0;
  await log.publish(rows.map(stamped));
  await db.query('UPDATE outbox SET published_at = clock_timestamp() WHERE seq = ANY($1)', [
    rows.map(({ seq }) => seq),
  ]);
  return rows.length;
}

/** Every envelope keeps `occurred_at` in field 3; protobuf lets a field be appended to an encoded message. */
const OCCURRED_AT_TAG = (3 << 3) | 2;

function stamped({ topic, key, payload, created_at }: OutboxRow): LogRecord {
  const time = toBinary(TimestampSchema, timestampFromDate(created_at));
  return { topic, key, value: Buffer.concat([payload, Uint8Array.of(OCCURRED_AT_TAG, time.length), time]) };
}

/** Sends everything again, in order, with the same ids: the one answer to a lost Kafka or a gap. */
export async function republish(db: DataSource): Promise<number> {
  const [, count] = (await db.query('UPDATE outbox SET published_at = NULL WHERE published_at IS NOT NULL')) as [
    unknown,
    number,
  ];
  await db.query(`SELECT pg_notify('outbox', '')`);
  return count;
}
