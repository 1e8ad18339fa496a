import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { outsideHome } from '../postgres-home.ts';
import { recordProcess, startedAt } from '../process-record.ts';
import { removeStack } from '../remove-stack.ts';
import { startStack } from '../stack.ts';
import { closedFolder, openFolder, postgresOnly, startPostgresOnly, stopAndRemove } from './folders.ts';

const root = process.getuid?.() === 0;

test('parts whose addresses are given are not started', async () => {
  const directory = openFolder();
  const environment = {
    DATABASE_URL: 'postgres://a:b@given/c',
    REDIS_URL: 'redis://given',
    KAFKA_BROKERS: 'given:9092',
  };
  const stack = await startStack({ directory, environment });
  const parts = { postgres: undefined, redis: undefined, kafka: undefined };
  expect(stack).toMatchObject({
    ...parts,
    databaseUrl: environment.DATABASE_URL,
    redisUrl: environment.REDIS_URL,
    kafkaBrokers: environment.KAFKA_BROKERS,
  });
  await stopAndRemove(stack, directory);
});

test('a folder closed to PostgreSQL keeps its mode; data of root goes to /var/tmp and is removed from there', async () => {
  const parent = closedFolder();
  const directory = join(parent, '.silon');
  const stack = await startPostgresOnly(directory);
  expect(statSync(parent).mode & 0o777).toBe(0o700);
  expect(existsSync(join(root ? outsideHome(directory) : directory, 'postgres', 'PG_VERSION'))).toBe(true);
  await stopAndRemove(stack, directory);
  expect([directory, outsideHome(directory)].filter((folder) => existsSync(folder))).toEqual([]);
  rmSync(parent, { recursive: true });
});

test('where the folder was deleted by hand, what stayed behind in /var/tmp does not stop a new start', async () => {
  const parent = closedFolder();
  const directory = join(parent, '.silon');
  const first = await startPostgresOnly(directory);
  await first.stop();
  rmSync(directory, { recursive: true });
  const second = await startPostgresOnly(directory);
  expect(second.databaseUrl).not.toBe(first.databaseUrl);
  if (root) expect(readdirSync(outsideHome(directory))).toContainEqual(expect.stringMatching(/^postgres\.orphaned-/));
  await stopAndRemove(second, directory);
  expect(existsSync(outsideHome(directory))).toBe(false);
  rmSync(parent, { recursive: true });
});

test('a server that was killed in a closed folder has its data when it is started again', async () => {
  const parent = closedFolder();
  const directory = join(parent, '.silon');
  const stack = await startPostgresOnly(directory);
  const ask = async (question: string) => {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    return client.query(question).finally(() => client.end());
  };
  await ask('CREATE TABLE kept AS SELECT 1 AS row');

  await stack.postgres!.kill();
  await stack.postgres!.start();

  expect((await ask('SELECT row FROM kept')).rowCount).toBe(1);
  await stopAndRemove(stack, directory);
  rmSync(parent, { recursive: true });
});

test('the password lies in a file that only we can read', async () => {
  const directory = openFolder();
  const stack = await startPostgresOnly(directory);
  const file = join(directory, 'postgres.password');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(stack.databaseUrl).toContain(readFileSync(file, 'utf8'));
  await stopAndRemove(stack, directory);
});

test('what a killed run left is ended by the next start, and the next start has its data and port', async () => {
  const directory = openFolder();
  const script = `const { startStack } = await import(${JSON.stringify(join(import.meta.dirname, '..', 'stack.ts'))});
    const stack = await startStack({ directory: process.argv[1], durable: false, environment: JSON.parse(process.argv[2]) });
    console.log(stack.postgres.pid);`;
  const holder = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, directory, JSON.stringify(postgresOnly)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(holder.stdout, 'data')) as [Buffer];
  const left = Number(line.toString());
  await expect(removeStack(directory)).rejects.toThrow(`held by process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(startedAt(left)).toBeDefined();
  const ports = readFileSync(join(directory, 'ports.json'), 'utf8');

  const said: string[] = [];
  const stack = await startStack({
    directory,
    durable: false,
    environment: postgresOnly,
    say: (text) => said.push(text),
  });

  expect(startedAt(left)).toBeUndefined();
  expect(said).toEqual(['ended what an earlier run had left: postgres']);
  expect(readFileSync(join(directory, 'ports.json'), 'utf8')).toBe(ports);
  await stopAndRemove(stack, directory);
});

test('processes of a system that has its folder in the stack’s are ended before the folder goes', async () => {
  const directory = openFolder();
  const service = spawn('sleep', ['60']);
  await once(service, 'spawn');
  recordProcess(join(directory, 'system', 'log', 'auth-1.pid'), service.pid!);
  const ended = once(service, 'exit');

  await removeStack(directory);

  await ended;
  expect(existsSync(directory)).toBe(false);
});

test('a remembered process number that another program has now is left alone', async () => {
  const directory = openFolder();
  const stranger = spawn('sleep', ['60']);
  await once(stranger, 'spawn');
  const file = join(directory, 'pid', 'postgres.pid');
  recordProcess(file, stranger.pid!);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), started: 'another time' }));
  await stopAndRemove(await startPostgresOnly(directory), directory);
  expect(startedAt(stranger.pid!)).toBeDefined();
  stranger.kill();
});

test('a remembered port that was taken meanwhile is chosen anew', async () => {
  const directory = openFolder();
  const taker = createServer().listen(0, '127.0.0.1');
  await once(taker, 'listening');
  const { port } = taker.address() as { port: number };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'ports.json'), JSON.stringify({ postgres: port }));
  const stack = await startPostgresOnly(directory);
  expect(stack.postgres!.port).not.toBe(port);
  await stopAndRemove(stack, directory);
  taker.close();
});
