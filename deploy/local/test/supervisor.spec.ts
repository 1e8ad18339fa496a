import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { recordProcess, startedAt } from '../process-record.ts';
import { Supervisor, type ProcessSpec } from '../supervisor.ts';
import { closedFolder } from './folders.ts';

const directory = closedFolder();
const logFile = join(directory, 'log', 'web.log');
const supervisor = new Supervisor({ readyWithin: 5_000, patience: 500 });

afterEach(() => supervisor.stop());
afterAll(() => rmSync(directory, { recursive: true }));

test('start resolves when the process answers, and a process that dies is started again', async () => {
  const spec = await webServer();
  await supervisor.start(spec);
  expect((await fetch(spec.readyUrl!)).status).toBe(200);
  const first = supervisor.pidOf('web');

  supervisor.kill('web', 'SIGKILL');

  await eventually(async () => (await fetch(spec.readyUrl!)).status === 200 && supervisor.pidOf('web') !== first);
  expect(supervisor.restarts('web')).toBe(1);
  expect(readFileSync(logFile, 'utf8')).toContain('[supervisor] web ended (SIGKILL)');
});

test('a process that ends three times while it starts fails the start with its last lines, and is given up', async () => {
  const spec = script('console.error("the port is taken"); process.exit(3)', 'http://127.0.0.1:9/');
  await expect(supervisor.start(spec)).rejects.toThrow(/web ended 3 times while it started:[^]*the port is taken/);
  expect(supervisor.pidOf('web')).toBeUndefined();
});

test('a process that never answers fails the start after the deadline', async () => {
  const impatient = new Supervisor({ readyWithin: 300 });
  await expect(impatient.start(script('setInterval(() => {}, 1000)', 'http://127.0.0.1:9/'))).rejects.toThrow(
    'was not ready after 0.3 s',
  );
});

test('a command that does not exist is named', async () => {
  await expect(
    supervisor.start({ ...script(''), command: '/nowhere/program', readyUrl: 'http://127.0.0.1:9/' }),
  ).rejects.toThrow('/nowhere/program');
});

test('stop asks first, then forces, and nothing is started again', async () => {
  const deaf = script(
    'process.on("SIGTERM", () => console.log("asked")); setInterval(() => {}, 1000); console.log("running")',
  );
  await supervisor.start(deaf);
  const pid = supervisor.pidOf('web')!;
  await eventually(async () => readFileSync(logFile, 'utf8').endsWith('running\n'));
  await supervisor.stop('web');
  expect(startedAt(pid)).toBeUndefined();
  expect(readFileSync(logFile, 'utf8')).toMatch(/asked\n$/);
});

test("a process sees its own environment and none of the supervisor's addresses", async () => {
  process.env.DATABASE_URL = 'postgres://administrator';
  await supervisor.start({
    ...script('console.log(JSON.stringify(process.env)); setInterval(() => {}, 1000)'),
    env: { PORT: '1' },
  });
  await eventually(async () => readFileSync(logFile, 'utf8').endsWith('}\n'));
  expect(readFileSync(logFile, 'utf8').split('\n').at(-2)).toMatch(/^(?!.*DATABASE_URL).*"PORT":"1"/);
});

test('a process left by a killed supervisor is ended when its namesake starts', async () => {
  const left = spawn('sleep', ['60']);
  await once(left, 'spawn');
  recordProcess(join(directory, 'log', 'web.pid'), left.pid!);
  await supervisor.start(script('setInterval(() => {}, 1000)'));
  expect(startedAt(left.pid!)).toBeUndefined();
});

function script(source: string, readyUrl?: string): ProcessSpec {
  return { name: 'web', command: process.execPath, args: ['-e', source], env: {}, logFile, readyUrl };
}

async function webServer(): Promise<ProcessSpec> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as { port: number };
  await new Promise((resolve) => free.close(resolve));
  const source = `require('node:http').createServer((_, answer) => answer.end('ready')).listen(${port}, '127.0.0.1')`;
  return script(source, `http://127.0.0.1:${port}/`);
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It never came true.');
}
