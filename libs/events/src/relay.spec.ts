import { fromBinary } from '@bufbuild/protobuf';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { authStream, ingestionStream, nominationStream, validationStream } from '@silon/contracts';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import type { EventLog, LogRecord } from './event-log.js';
import { CreateEvents1760000000002 } from './events.migration.js';
import { say } from './outbox.js';
import { relayOnce, republish } from './relay.js';

describe('the relay', () => {
  let database: TestDatabase;
  let sent: LogRecord[];
  let broken = false;
  const log = {
    publish: async (records: readonly LogRecord[]) => {
      sent.push(...records);
      if (broken) throw new Error('no answer');
    },
  } as EventLog;
  beforeAll(async () => void (database = await createTestDatabase([CreateEvents1760000000002])));
  beforeEach(async () => {
    sent = [];
    broken = false;
    await database.db.query('TRUNCATE outbox');
  });
  afterAll(() => database.drop());

  const ids = () => sent.map(({ value }) => fromBinary(validationStream.schema, value).eventId);
  const said = (eventId: string) =>
    database.db.transaction((tx) => say(tx, validationStream, 'p', { eventId, pairId: 'p' }));

  test('a backlog leaves in batches that a broker takes, in order', async () => {
    const large = Buffer.alloc(200 * 1024);
    const keep = 'INSERT INTO outbox (event_id, topic, key, payload) VALUES ($1, $2, $3, $4)';
    for (const n of [1, 2, 3, 4]) await database.db.query(keep, [`large${n}`, 'silon.test.v1', `key${n}`, large]);
    expect(await relayOnce(database.db, log)).toBe(3);
    expect(await relayOnce(database.db, log)).toBe(1);
    expect(sent.map(({ key }) => key)).toEqual(['key1', 'key2', 'key3', 'key4']);
  });

  test('an event leaves if its transaction commits, once, with the transaction’s time', async () => {
    await said('kept');
    await said('kept');
    await database.db
      .transaction(async (tx) => {
        await say(tx, validationStream, 'p', { eventId: 'undone', pairId: 'p' });
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await relayOnce(database.db, log)).toBe(1);
    expect(await relayOnce(database.db, log)).toBe(0);

    const event = fromBinary(validationStream.schema, sent[0]!.value);
    expect(event.eventId).toBe('kept');
    expect(Math.abs(timestampDate(event.occurredAt!).getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('an event whose number is lower but whose commit is later is not skipped', async () => {
    const slow = database.db.createQueryRunner();
    await slow.startTransaction();
    await say(slow.manager, validationStream, 'p', { eventId: 'slow', pairId: 'p' });
    await said('quick');
    await relayOnce(database.db, log);
    await slow.commitTransaction();
    await slow.release();
    await relayOnce(database.db, log);
    expect(ids()).toEqual(['quick', 'slow']);
  });

  test('killed between sending and marking, it sends again', async () => {
    await said('e1');
    broken = true;
    await expect(relayOnce(database.db, log)).rejects.toThrow();
    broken = false;
    await relayOnce(database.db, log);
    expect(ids()).toEqual(['e1', 'e1']);
  });

  test('republishing sends everything again in order with the same ids', async () => {
    for (const id of ['e1', 'e2', 'e3']) await said(id);
    await relayOnce(database.db, log);
    expect(await republish(database.db)).toBe(3);
    await relayOnce(database.db, log);
    expect(ids()).toEqual(['e1', 'e2', 'e3', 'e1', 'e2', 'e3']);
  });

  test.each([nominationStream, authStream, ingestionStream, validationStream])(
    'field 3 of $topic is occurred_at, which the relay appends',
    ({ schema }) => {
      expect(schema.fields.find(({ number }) => number === 3)?.name).toBe('occurred_at');
    },
  );
});
