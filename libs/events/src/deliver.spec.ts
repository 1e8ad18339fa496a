import { create, toBinary } from '@bufbuild/protobuf';
import { type ValidationEvent, validationStream } from '@silon/contracts';
import { CreateDuty1760000000001 } from '@silon/postgres';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import type { EntityManager } from 'typeorm';
import { deliver } from './deliver.js';
import type { EventConsumer } from './event-consumer.js';
import { CreateEvents1760000000002 } from './events.migration.js';
import { park, retryParked } from './park.js';

class Adder implements EventConsumer<ValidationEvent> {
  readonly name = 'test.adder';
  readonly stream = validationStream;
  failing = new Set<string>();

  async handle({ eventId, pairId }: ValidationEvent, tx: EntityManager): Promise<void> {
    await tx.query('INSERT INTO seen (pair, event_id) VALUES ($1, $2)', [pairId, eventId]);
    if (this.failing.has(eventId)) throw new Error('cannot');
  }
}

const event = (eventId: string, pairId: string) =>
  toBinary(validationStream.schema, create(validationStream.schema, { eventId, pairId }));

describe('a delivery', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([CreateDuty1760000000001, CreateEvents1760000000002]);
    await database.db.query('CREATE TABLE seen (seq int GENERATED ALWAYS AS IDENTITY, pair text, event_id text)');
  });
  beforeEach(() => database.db.query('TRUNCATE seen, inbox, parked_event'));
  afterAll(() => database.drop());

  const seen = async () =>
    ((await database.db.query('SELECT event_id FROM seen ORDER BY seq')) as { event_id: string }[]).map(
      (row) => row.event_id,
    );
  /** What the strategy does with each record. */
  async function receive(consumer: Adder, id: string, key: string): Promise<void> {
    try {
      if ((await deliver(database.db, consumer, key, event(id, key))) === 'behind-a-parked-one')
        await park(database.db, consumer, key, event(id, key), 'behind');
    } catch {
      await park(database.db, consumer, key, event(id, key), 'fault');
    }
  }
  const due = () => database.db.query('UPDATE parked_event SET retry_at = now()');

  test('has its effect once, however often it comes and from however many at once', async () => {
    const consumer = new Adder();
    await Promise.all([1, 2, 3, 4].map(() => deliver(database.db, consumer, 'p', event('e1', 'p'))));
    await deliver(database.db, consumer, 'p', event('e1', 'p'));
    expect(await seen()).toEqual(['e1']);
  });

  test('that fails leaves nothing, parks its key in order, and lets other keys pass', async () => {
    const consumer = new Adder();
    consumer.failing.add('a1');
    for (const [id, key] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['a3', 'a'],
      ['a2', 'a'],
    ] as const)
      await receive(consumer, id, key);
    expect(await seen()).toEqual(['b1']);

    await due();
    expect(await retryParked(database.db, [consumer])).toEqual({
      handled: 0,
      failed: [{ consumer: consumer.name, key: 'a' }],
    });
    expect(await seen()).toEqual(['b1']);

    consumer.failing.clear();
    await due();
    expect(await retryParked(database.db, [consumer])).toEqual({ handled: 3, failed: [] });
    expect(await seen()).toEqual(['b1', 'a1', 'a2', 'a3']);
    await receive(consumer, 'a1', 'a');
    expect(await seen()).toHaveLength(4);
  });

  test('of bytes that are no event is parked, not lost', async () => {
    const consumer = new Adder();
    await expect(deliver(database.db, consumer, 'p', Uint8Array.of(255, 255, 255))).rejects.toThrow();
    await park(database.db, consumer, 'p', Uint8Array.of(255, 255, 255), 'undecodable');
    const sha256 = '5ae7e6a42304dc6e4176210b83c43024f99a0bce9a870c3b6d2c95fc8ebfb74c'; // of these three bytes
    expect(await database.db.query('SELECT event_id FROM parked_event')).toEqual([
      { event_id: `undecodable_${sha256}` },
    ]);
  });
});
