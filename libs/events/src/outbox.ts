import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import type { DescMessage } from '@bufbuild/protobuf';
import type { Stream } from '@silon/contracts';
import type { EntityManager } from 'typeorm';

/** The channel on which a commit wakes the relay. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * Says an event in the caller's transaction: it leaves if and only if the transaction commits. `eventId` is derived from the
 * fact ("<upload>_received"); saying it again says nothing. `occurred_at` is the transaction's time, added by the relay.
 * Events of one key leave in the order in which their writers held the lock on what the key names.
 */
export async function say<Schema extends DescMessage>(
  tx: EntityManager,
  { topic, schema }: Stream<Schema>,
  key: string,
  event: MessageInitShape<Schema> & { eventId: string },
): Promise<void> {
  const payload = Buffer.from(toBinary(schema, create(schema, event)));
  await tx.query(
    `WITH said AS (
       INSERT INTO outbox (event_id, topic, key, payload) VALUES ($1, $2, $3, $4) ON CONFLICT (event_id) DO NOTHING RETURNING 1)
     SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM said`,
    [event.eventId, topic, key, payload],
  );
}
