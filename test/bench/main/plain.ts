import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Stack } from '../../../deploy/local/stack.ts';
import { askServer, databaseOn } from '../ask-server.ts';
import { serverTime } from '../processes.ts';

/** What a way without our services took. */
export interface Plain {
  milliseconds: number;
  /** Processor time of the program and the server, milliseconds; NaN where the server is somebody else's. */
  busy: number;
  /** Bytes. */
  peak: number;
  phases?: Record<string, number>;
}

const database = 'bench_plain';

/**
 * Runs floor.ts or peer.ts in a process of its own, on a database of its own that is dropped afterwards: else the server would look
 * after its rows (autovacuum) while another way is measured. Throws where it did not write every row.
 */
export async function runPlain(stack: Stack, name: 'floor' | 'peer', args: string[], rows: number): Promise<Plain> {
  await askServer(stack.databaseUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await askServer(stack.databaseUrl, `CREATE DATABASE ${database}`);
  const server = stack.postgres?.pid;
  const before = server ? serverTime(server) : NaN;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.ts`), ...args],
    { env: { PATH: process.env.PATH, DATABASE_URL: databaseOn(stack.databaseUrl, database) } },
  );
  const result = JSON.parse(stdout) as Plain & { rows: number };
  const busy = result.busy + (server ? serverTime(server) : NaN) - before;
  await askServer(stack.databaseUrl, `DROP DATABASE ${database}`);
  if (result.rows !== rows) throw new Error(`The ${name} wrote ${result.rows} rows of ${rows}.`);
  return { ...result, busy };
}
