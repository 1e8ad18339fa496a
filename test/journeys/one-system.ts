import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from '../../deploy/local/part.ts';
import { runningProcess } from '../../deploy/local/process-record.ts';
import type { System } from '../../deploy/local/system.ts';

/** What a journey may know of the system they share. It is another process's: nobody here starts or kills a part of it. */
export type OneSystem = Pick<System, 'url' | 'urls' | 'processes' | 'databases' | 'environments' | 'logs'>;

// Under `.silon/test`, where the next run ends what a killed one has left.
const folder = join(import.meta.dirname, '..', '..', '.silon', 'test', 'one-system', 'log');
export const pidFile = join(folder, 'one-system.pid');
export const describedIn = join(folder, 'system.json');
const log = join(folder, 'one-system.log');
const patience = 120_000; // milliseconds

/** The system that the first journey of a run starts and the end of the run stops: one for all, since starting it takes long. */
export async function oneSystem(): Promise<OneSystem> {
  mkdirSync(folder, { recursive: true });
  if (!runningProcess(pidFile)) await startHost();
  for (const end = Date.now() + patience; !existsSync(describedIn); await sleep(100))
    if (!runningProcess(pidFile) || Date.now() > end) throw new Error(`The system did not start:\n${lastLines(log)}`);
  return JSON.parse(readFileSync(describedIn, 'utf8')) as OneSystem;
}

async function startHost(): Promise<void> {
  rmSync(describedIn, { force: true });
  const { NODE_OPTIONS: _, ...env } = process.env; // Jest's flags are not the system's
  const output = openSync(log, 'w');
  const program = join(import.meta.dirname, 'one-system', 'host.ts');
  spawn(process.execPath, [program], { env, stdio: ['ignore', output, output] }).unref();
  closeSync(output);
  for (let waited = 0; !runningProcess(pidFile); waited += 50) {
    if (waited > 10_000) throw new Error(`The system did not start:\n${lastLines(log)}`);
    await sleep(50);
  }
}
