import { EVENT_LOG, type EventLog, say } from '@silon/events';
import {
  authStream,
  ingestionStream,
  nominationStream,
  validationStream,
  NominationEventSchema,
  ValidationEventSchema,
} from '@silon/contracts';
import { fromBinary } from '@bufbuild/protobuf';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { makeLive } from '../src/make-live.js';
import { migrations } from '../src/migrations.js';
import type { PublicSnapshot } from '../src/public/snapshot.js';
import { type Said, Story } from './events.js';
import { type Instance, ownNames, startInstance } from './instance.js';
import { Listener } from './listen.js';

let test_: TestDatabase;
const instances: Instance[] = [];

beforeAll(async () => {
  test_ = await createTestDatabase(migrations);
});
afterAll(async () => {
  for (const { app } of instances) await app.close();
  await test_.drop();
});

/** The test database's own outbox and relay play the other services. */
const publish = ({ on, key, bytes }: Said) =>
  on === 'nomination'
    ? say(test_.db.manager, nominationStream, key, fromBinary(NominationEventSchema, bytes))
    : say(test_.db.manager, validationStream, key, fromBinary(ValidationEventSchema, bytes));

test('over Kafka: events become frames; a replay fills its own rows and swaps without the public seeing zero', async () => {
  const settings = { DATABASE_URL: test_.url, STREAM_INTERVAL_MS: '0', ...ownNames() };
  const first = await startInstance(settings, { kafka: true });
  instances.push(first);
  for (const { topic } of [authStream, ingestionStream]) await first.app.get<EventLog>(EVENT_LOG).ensureTopic(topic);
  const story = new Story();
  for (const said of [story.election(), story.pair(), story.ledger(1, { '5201': 42 })]) await publish(said);
  await heard(async () => (await countedAt(first, story)) === 42);

  const listener = await Listener.open(`${first.url}/elections/${story.electionId}/stream`);
  await test_.db.query('UPDATE tally_subregion SET counted = 7'); // a projection gone wrong
  await expect(makeLive(test_.db, 2)).rejects.toThrow('behind');
  instances.push(await startInstance({ ...settings, GENERATION: '2' }, { kafka: true }));
  await heard(() => madeLive(2));
  await listener.until(({ frames }) => frames.at(-1)?.data.pairs[0]?.counted === 42 && frames.length > 1);
  expect(listener.frames.every(({ data }) => data.pairs[0]!.counted > 0)).toBe(true);
  listener.close();
}, 60_000);

/** False while the generation is behind the one the public sees. */
const madeLive = (generation: number): Promise<boolean> =>
  makeLive(test_.db, generation).then(
    () => true,
    (error: Error) => {
      if (/behind/.test(error.message)) return false;
      throw error;
    },
  );

async function countedAt({ url }: Instance, { electionId }: Story): Promise<number | undefined> {
  const answer = await fetch(`${url}/elections/${electionId}`);
  return answer.ok ? ((await answer.json()) as PublicSnapshot).pairs[0]?.counted : undefined;
}

async function heard(test: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await test()); waited += 100) {
    if (waited > 40_000) throw new Error('nothing came over Kafka');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
