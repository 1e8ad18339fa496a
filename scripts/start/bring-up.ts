import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startStack } from '../../deploy/local/stack.ts';
import { startSystem, type System } from '../../deploy/local/system.ts';
import { lastLines, root, runCommand } from '../check/run-command.ts';
import { step } from '../step.ts';
import { grouped, type Terminal } from '../terminal.ts';

/** Data, logs and what the commands remember. */
export const home = join(root, '.silon');

export interface BringUp {
  terminal: Terminal;
  install: boolean;
  workers: number;
  signal: AbortSignal;
}

export interface Running {
  system: System;
}

/** Stack, build, services; each a line. Runs `work` on them and stops them after it, also when anything throws or `signal` is aborted. */
export async function whileUp(options: BringUp, work: (running: Running) => Promise<void>): Promise<void> {
  const { terminal, install, workers, signal } = options;
  const stack = await step(
    terminal,
    'Perangkat',
    (line) => startStack({ directory: home, install, say: (text) => line.say(text) }),
    ({ postgres, redis, kafka }) =>
      [part('PostgreSQL', postgres), part('Redis', redis), part('Kafka', kafka)].join(', '),
  );
  try {
    signal.throwIfAborted();
    await step(
      terminal,
      'Rakitan',
      (line) => build(line.say.bind(line), signal),
      () => 'semua pustaka dan layanan',
    );
    signal.throwIfAborted();
    const system = await step(
      terminal,
      'Layanan',
      () => startSystem({ stack, directory: home, namespace: 'silon', workers, signal }),
      ({ processes }) => `${grouped(processes.length)} proses, ${workers} di antaranya penilai`,
    );
    try {
      await work({ system });
    } finally {
      await system.stop();
    }
  } finally {
    await stack.stop();
  }
}

const part = (name: string, own: unknown) => (own ? name : `${name} (dari luar)`);

async function build(say: (text: string) => void, signal: AbortSignal): Promise<void> {
  say('nx run-many -t build');
  if (!existsSync(home)) mkdirSync(home);
  const { isGood, log } = await runCommand(['nx', 'run-many', '-t', 'build'], {
    log: join(home, 'log', 'build.log'),
    signal,
  });
  signal.throwIfAborted();
  if (!isGood) throw new Error(['Rakitan gagal / the build failed:', ...lastLines(log)].join('\n'));
}
