import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  isGood: boolean;
  /** Where all it said lies. */
  log: string;
}

/** Runs a program of node_modules/.bin or the system in a folder, the root where nothing is said; what it says goes to the log file alone. */
export async function runCommand(
  command: readonly [string, ...string[]],
  {
    log,
    env = {},
    signal,
    root: cwd = root,
  }: { log: string; env?: Record<string, string>; signal?: AbortSignal; root?: string },
): Promise<Ran> {
  const [program, ...args] = command;
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'w');
  // Its own process group, so that Ctrl-C reaches it through us, with all it started.
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', file, file],
    env: { ...process.env, FORCE_COLOR: '0', NX_TUI: 'false', ...env },
    detached: true,
  });
  closeSync(file);
  const stop = () => child.pid && process.kill(-child.pid, 'SIGTERM');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { isGood: code === 0, log };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** The last lines of a log. */
export function lastLines(log: string, count = 40): string[] {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count);
}
