import { fromBinary } from '@bufbuild/protobuf';
import type { DataSource, EntityManager } from 'typeorm';
import type { Event, EventConsumer } from './event-consumer.js';

export type Delivery = 'handled' | 'known' | 'behind-a-parked-one';

/** The event of a record, or a fault that parks it. */
const decode = (consumer: EventConsumer<never>, value: Uint8Array): Event =>
  fromBinary(consumer.stream.schema, value) as unknown as Event;

/** Hands one message to one consumer: inbox row and effect commit together, and only the first delivery has an effect. */
export async function deliver(
  db: DataSource,
  consumer: EventConsumer<never>,
  key: string,
  value: Uint8Array,
): Promise<Delivery> {
  const event = decode(consumer, value);
  const delivery = await db.transaction(async (tx): Promise<Delivery> => {
    const parked: unknown[] = await tx.query('SELECT 1 FROM parked_event WHERE consumer = $1 AND key = $2 LIMIT 1', [
      consumer.name,
      key,
    ]);
    if (parked.length) return (await isKnown(tx, consumer.name, event.eventId)) ? 'known' : 'behind-a-parked-one';
    return effect(tx, consumer, event);
  });
  if (delivery === 'handled') consumer.committed?.(event as never);
  return delivery;
}

/** The same for an event that was parked: its row goes with the effect. */
export async function deliverParked(
  db: DataSource,
  consumer: EventConsumer<never>,
  seq: string,
  value: Uint8Array,
): Promise<void> {
  const event = decode(consumer, value);
  const delivery = await db.transaction(async (tx) => {
    await tx.query('DELETE FROM parked_event WHERE seq = $1', [seq]);
    return effect(tx, consumer, event);
  });
  if (delivery === 'handled') consumer.committed?.(event as never);
}

async function effect(tx: EntityManager, consumer: EventConsumer<never>, event: Event): Promise<Delivery> {
  const fresh: unknown[] = await tx.query(
    'INSERT INTO inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
    [consumer.name, event.eventId],
  );
  if (fresh.length === 0) return 'known';
  await consumer.handle(event as never, tx);
  return 'handled';
}

async function isKnown(tx: EntityManager, consumer: string, eventId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query('SELECT 1 FROM inbox WHERE consumer = $1 AND event_id = $2', [
    consumer,
    eventId,
  ]);
  return rows.length > 0;
}
