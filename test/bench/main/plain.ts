import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Stack } from '../../../deploy/local/stack.ts';
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

/** Runs floor.ts or peer.ts in a process of its own. Throws where it did not write every row. */
export async function runPlain(stack: Stack, name: 'floor' | 'peer', args: string[], rows: number): Promise<Plain> {
  const url = await makeDatabase(stack.databaseUrl);
  const server = stack.postgres?.pid;
  const before = server ? serverTime(server) : NaN;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, `${name}.ts`), ...args],
    { env: { PATH: process.env.PATH, DATABASE_URL: url } },
  );
  const result = JSON.parse(stdout) as Plain & { rows: number };
  if (result.rows !== rows) throw new Error(`The ${name} wrote ${result.rows} rows of ${rows}.`);
  return { ...result, busy: result.busy + (server ? serverTime(server) : NaN) - before };
}

async function makeDatabase(databaseUrl: string): Promise<string> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${database}`);
  } finally {
    await admin.end();
  }
  return Object.assign(new URL(databaseUrl), { pathname: `/${database}` }).href;
}
