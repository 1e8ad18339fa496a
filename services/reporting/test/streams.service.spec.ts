import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { createClient, type RedisClientType } from 'redis';
import { migrations } from '../src/migrations.js';
import { Story } from './events.js';
import { type Instance, ownNames, startInstance } from './instance.js';
import { Listener } from './listen.js';
import { tell } from './tell.js';

let test_: TestDatabase;
let redis: RedisClientType;
const names = ownNames();
const channel = `${names.REDIS_PREFIX}:election`;
const running: Instance[] = [];
const listeners: Listener[] = [];

const start = async (settings: Record<string, string> = {}) => {
  const instance = await startInstance({ DATABASE_URL: test_.url, ...names, ...settings });
  running.push(instance);
  return instance;
};
const listen = async ({ url }: Instance, { electionId }: Story, headers: Record<string, string> = {}) => {
  const listener = await Listener.open(`${url}/elections/${electionId}/stream`, headers);
  listeners.push(listener);
  return listener;
};
/** An election with one pair: version 2. */
const begin = async (instance: Instance) => {
  const story = new Story();
  await tell(instance, story.election(), story.pair());
  return story;
};

/** So many instances of this file hear Redis. */
const subscribed = async (instances: number) => {
  for (const end = Date.now() + 20_000; (await redis.pubSubNumSub(channel))[channel] !== instances; await sleep(20))
    if (Date.now() > end) throw new Error(`Redis never had ${instances} subscribers`);
};

beforeAll(async () => {
  [test_, redis] = await Promise.all([
    createTestDatabase(migrations),
    createClient({ url: process.env.REDIS_URL! }).connect() as Promise<RedisClientType>,
  ]);
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.close();
  for (const { app } of running.splice(0)) await app.close();
});
afterAll(async () => {
  redis.destroy();
  await test_.drop();
});

test('first the snapshot, then a frame for the next version, at once', async () => {
  // Later it would come after ten minutes, by the interval or by the look into PostgreSQL.
  const instance = await start({ STREAM_INTERVAL_MS: '600000', STREAM_POLL_MS: '600000' });
  const story = await begin(instance);
  const listener = await listen(instance, story);
  await listener.until(({ frames }) => frames.length === 1);
  expect(listener.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  expect(listener.frames[0]).toMatchObject({ id: 2, data: { version: 2, pairs: [{ counted: 0 }] } });

  await tell(instance, story.ledger(1, { '5201': 42 }));
  await listener.until(({ frames }) => frames.length === 2);
  expect(listener.frames[1]).toMatchObject({ id: 3, data: { version: 3, pairs: [{ counted: 42 }] } });
});

test('who names the current version is sent nothing, who names another gets a snapshot', async () => {
  const instance = await start();
  const story = await begin(instance);
  const current = await listen(instance, story, { 'Last-Event-ID': '2' });
  const older = await listen(instance, story, { 'Last-Event-ID': '1' });
  await older.until(({ frames }) => frames.length === 1);
  await sleep(100);
  expect(current.frames).toEqual([]);
  await tell(instance, story.ledger(1, { '5201': 42 }));
  await current.until(({ frames }) => frames[0]?.id === 3);
});

test('many changes become at most one frame an interval, and the last one is never missed', async () => {
  const instance = await start({ STREAM_INTERVAL_MS: '400' });
  const story = await begin(instance);
  const listener = await listen(instance, story);
  await listener.until(({ frames }) => frames.length === 1);
  const begun = performance.now();
  for (let version = 1; version <= 50; version++) {
    await tell(instance, story.ledger(version, { '5201': version }));
    await sleep(20);
  }
  await listener.until(({ frames }) => frames.at(-1)!.id === 52);
  expect(listener.frames.at(-1)!.data.pairs[0]!.counted).toBe(50);
  expect(listener.frames.length - 1).toBeLessThan((performance.now() - begun) / 400 + 2);
});

test('the heart beats with the version', async () => {
  const instance = await start({ STREAM_HEARTBEAT_MS: '50' });
  const listener = await listen(instance, await begin(instance));
  await listener.until(({ comments }) => comments.includes('version 2'));
});

test('a change at one instance reaches the other instance through Redis', async () => {
  const [one, other] = [await start(), await start({ STREAM_POLL_MS: '600000' })];
  const story = await begin(one);
  const listener = await listen(other, story);
  await listener.until(({ frames }) => frames.length === 1);
  await subscribed(2);
  await tell(one, story.ledger(1, { '5201': 42 }));
  await listener.until(({ frames }) => frames.at(-1)!.id === 3);
});

test('without Redis the other instance sees it too, by asking PostgreSQL', async () => {
  const nowhere = { REDIS_URL: 'redis://127.0.0.1:1' };
  const [one, other] = [await start(nowhere), await start(nowhere)];
  const story = await begin(one);
  const listener = await listen(other, story);
  await listener.until(({ frames }) => frames.length === 1);
  await tell(one, story.ledger(1, { '5201': 42 }));
  await listener.until(({ frames }) => frames.at(-1)!.id === 3);
});

test('a subscription comes back after Redis dropped it', async () => {
  const [one, other] = [await start(), await start({ STREAM_POLL_MS: '600000' })];
  const story = await begin(one);
  const listener = await listen(other, story);
  await listener.until(({ frames }) => frames.length === 1);
  await subscribed(2);
  await redis.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub']);
  await subscribed(2);
  await tell(one, story.ledger(1, { '5201': 42 }));
  await listener.until(({ frames }) => frames.at(-1)!.id === 3);
});

test('a slow reader misses versions and gets the newest once it reads again', async () => {
  const instance = await start({ STREAM_INTERVAL_MS: '0' });
  const story = new Story();
  const name = 'Gubernur '.repeat(50_000); // more in 40 frames than the kernel keeps for one connection
  await tell(instance, story.election({ name }), story.pair());
  const { port } = new URL(instance.url);
  const slow = connect(Number(port), '127.0.0.1');
  slow.write(`GET /api/reporting/elections/${story.electionId}/stream HTTP/1.1\r\nHost: x\r\n\r\n`);
  await new Promise((resolve) => slow.once('data', resolve));
  slow.pause();

  const quick = await listen(instance, story);
  for (let version = 1; version <= 40; version++) {
    await tell(instance, story.ledger(version, { '5201': version }));
    await quick.until(({ frames }) => frames.at(-1)?.id === version + 2);
  }
  let heard = '';
  slow.setEncoding('latin1').on('data', (text) => (heard += text));
  slow.resume();
  for (let waited = 0; !heard.includes('id: 42\n') && waited < 5_000; waited += 20) await sleep(20);
  const ids = [...heard.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids.at(-1)).toBe(42);
  expect(ids.length).toBeLessThan(39);
  expect(quick.frames.length).toBe(41);
  slow.destroy();
}, 60_000);

test('beyond its limit an instance says so and when to come back; who leaves makes room', async () => {
  const instance = await start({ STREAM_LIMIT: '1' });
  const story = await begin(instance);
  const first = await listen(instance, story);
  await first.until(({ frames }) => frames.length === 1);
  const second = await fetch(`${instance.url}/elections/${story.electionId}/stream`);
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await second.json()).toMatchObject({ code: 'too-many-streams' });
  first.close();
  let third = await listen(instance, story);
  for (let tries = 0; third.response.statusCode === 503 && tries < 200; tries++) {
    await sleep(20);
    third = await listen(instance, story);
  }
  await third.until(({ frames }) => frames.length === 1);
});

test('one address has a limit of its own, loopback has none', async () => {
  const instance = await start({ STREAM_LIMIT_PER_ADDRESS: '1' });
  const story = await begin(instance);
  const from = (address: string) => listen(instance, story, { 'X-Forwarded-For': address });
  expect((await from('203.0.113.7')).response.statusCode).toBe(200);
  expect((await from('203.0.113.7')).response.statusCode).toBe(503);
  expect((await from('203.0.113.8')).response.statusCode).toBe(200);
  expect((await from('127.0.0.1')).response.statusCode).toBe(200);
  expect((await from('127.0.0.1')).response.statusCode).toBe(200);
});

test('an unknown election has no stream', async () => {
  const answer = await fetch(`${(await start()).url}/elections/018f0000-0000-7000-8000-000000000000/stream`);
  expect(answer.status).toBe(404);
});

test('a drain sends everybody away with a time to come back', async () => {
  const instance = await start();
  const listener = await listen(instance, await begin(instance));
  await listener.until(({ frames }) => frames.length === 1);
  await running.pop()!.app.close();
  await listener.until(({ ended }) => ended);
  expect(listener.retries).toHaveLength(1);
});
