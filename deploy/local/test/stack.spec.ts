import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { createClient } from 'redis';
import { signal, startedAt } from '../process-record.ts';
import { startStack, type Stack } from '../stack.ts';
import { openFolder, stopAndRemove } from './folders.ts';

const directory = openFolder();
const environment = { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME, HOME: process.env.HOME };
const start = () => startStack({ directory, durable: false, environment });

let stack: Stack;
beforeAll(async () => void (stack = await start()), 120_000);
afterAll(() => stopAndRemove(stack, directory));

test('data written to the three parts is there after a stop and a start, at the same addresses', async () => {
  await query('CREATE TABLE kept AS SELECT 1 AS n');
  await redis((client) => client.set('kept', '1'));
  await kafka((admin) => admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 2 }] }));
  const { databaseUrl, redisUrl, kafkaBrokers } = stack;
  const pids = [stack.postgres?.pid, stack.redis?.pid, stack.kafka?.pid];

  await stack.stop();
  expect(pids.map((pid) => startedAt(pid!))).toEqual([undefined, undefined, undefined]);
  const began = Date.now();
  stack = await start();

  expect(Date.now() - began).toBeLessThan(15_000);
  expect(stack).toMatchObject({ databaseUrl, redisUrl, kafkaBrokers });
  await expectKept();
});

test('parts killed with -9 stay down, and are back with their data when started', async () => {
  const parts = [stack.postgres!, stack.redis!, stack.kafka!];
  await redis((client) => client.set('kept', '1'));
  await Promise.all(parts.map((part) => part.kill()));
  expect(parts.map(({ pid }) => pid)).toEqual([undefined, undefined, undefined]);

  await Promise.all(parts.map((part) => part.start()));

  await expectKept();
});

test('PostgreSQL killed in the middle of a long query is back at once', async () => {
  const cut = expect(query('SELECT sum(n) FROM generate_series(1, 5000000000) AS n')).rejects.toThrow();
  await expect(
    eventually(async () =>
      expect(await query(`SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT sum(n)%'`)).toHaveLength(1),
    ),
  ).resolves.toBeUndefined();
  await stack.postgres!.kill();
  const began = Date.now();
  await stack.postgres!.start();
  expect(Date.now() - began).toBeLessThan(5_000);
  await cut;
});

test('a part that dies unasked is started again', async () => {
  const before = stack.postgres!.pid!;
  signal(before, 'SIGKILL');
  await expect(eventually(() => query('SELECT n FROM kept'))).resolves.toEqual([{ n: 1 }]);
  expect(stack.postgres!.pid).not.toBe(before);
});

test('a wiped part starts empty', async () => {
  await Promise.all([stack.postgres!.wipe(), stack.redis!.wipe(), stack.kafka!.wipe()]);
  expect(await query(`SELECT to_regclass('kept') AS found`)).toEqual([{ found: null }]);
  expect(await redis((client) => client.dbSize())).toBe(0);
  expect(await kafka((admin) => admin.listTopics())).not.toContain('kept');
});

test('PostgreSQL, Redis and Kafka run with the settings the services rely on', async () => {
  expect(
    await query(
      `SELECT current_setting('max_connections') AS connections, current_setting('synchronous_commit') AS commit`,
    ),
  ).toEqual([{ connections: '400', commit: 'on' }]);
  expect(await redis((client) => client.configGet('maxmemory-policy'))).toEqual({ 'maxmemory-policy': 'noeviction' });
  expect(await redis((client) => client.configGet('appendonly'))).toEqual({ appendonly: 'yes' });
  await expect(kafka((admin) => admin.fetchTopicMetadata({ topics: ['never-made'] }))).rejects.toThrow();
});

test('a second stack in the same folder is refused while the first one runs', async () => {
  await expect(start()).rejects.toThrow(`running already, held by process ${process.pid}`);
  expect(await query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

async function expectKept(): Promise<void> {
  expect(await query('SELECT n FROM kept')).toEqual([{ n: 1 }]);
  expect(await redis((client) => client.get('kept'))).toBe('1');
  expect(await kafka((admin) => admin.listTopics())).toContain('kept');
}

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  client.on('error', () => undefined); // the query's own answer says it
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

async function redis<Answer>(ask: (client: ReturnType<typeof createClient>) => Promise<Answer>): Promise<Answer> {
  const client = createClient({ url: stack.redisUrl });
  await client.connect();
  return ask(client as ReturnType<typeof createClient>).finally(() => client.close());
}

async function kafka<Answer>(ask: (admin: ReturnType<Kafka['admin']>) => Promise<Answer>): Promise<Answer> {
  const admin = new Kafka({ brokers: [stack.kafkaBrokers], logLevel: logLevel.NOTHING, retry: { retries: 2 } }).admin();
  await admin.connect();
  return ask(admin).finally(() => admin.disconnect());
}

async function eventually<Answer>(ask: () => Promise<Answer>, tries = 100): Promise<Answer> {
  return ask().catch(async (error: Error) => {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return eventually(ask, tries - 1);
  });
}
