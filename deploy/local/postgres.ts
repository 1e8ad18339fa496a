import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { keptSecret } from './kept-secret.ts';
import { createPart, type Launch, type Part } from './part.ts';
import { keepPlace, postgresHome } from './postgres-home.ts';
import { postgresUser } from './postgres-user.ts';
import { processesIn, signal, startedAt } from './process-record.ts';

const admin = 'silon';

/** What is written to the log must not hold a row: no statement, no DETAIL ("Key (nik)=..."), no CONTEXT (the line of a COPY). */
export const quietLog = [
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length=0',
  'log_timezone=UTC',
];

/**
 * Without `durable` nothing is forced to the disk: a killed server still loses nothing, a power cut loses the cluster.
 * synchronous_commit stays on in both, so that a kill -9 never takes back a COMMIT that was answered.
 */
const durability = (durable: boolean) => {
  const forced = durable ? 'on' : 'off';
  return [`fsync=${forced}`, `full_page_writes=${forced}`, 'synchronous_commit=on'];
};

/** PostgreSQL from the npm package, on loopback TCP only. Returns the part and the address of a superuser. */
export function createPostgres(options: {
  directory: string;
  port: number;
  durable: boolean;
  say(line: string): void;
}): { part: Part; url: string } {
  const { directory, port, durable, say } = options;
  const user = postgresUser(say);
  const { programs, place } = postgresHome(directory, user);
  const data = join(place, 'postgres');
  const passwordFile = join(directory, 'postgres.password');
  if (place !== directory && !existsSync(passwordFile)) setAside(data, say);
  keepPlace(directory, place);
  const password = keptSecret(passwordFile);
  const url = `postgres://${admin}:${password}@127.0.0.1:${port}/postgres`;
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }; // PGPORT, PGDATA and their like stay outside

  const prepare = async (): Promise<Launch> => {
    // Backends of a killed server end their query first, and hold its memory until then.
    for (const orphan of processesIn(data, 'postgres')) signal(orphan, 'SIGKILL');
    if (!existsSync(data)) await initialise();
    dropStrangersLock(data);
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=400',
      'shared_buffers=256MB',
    ];
    const all = [
      ...settings,
      'max_wal_size=4GB',
      'checkpoint_timeout=15min',
      'timezone=UTC',
      ...quietLog,
      ...durability(durable),
    ];
    return {
      command: join(programs, 'postgres'),
      args: ['-D', data, ...all.flatMap((setting) => ['-c', setting])],
      env,
      ...user,
    };
  };

  const initialise = async () => {
    const fresh = `${data}.new`; // renamed when complete: a killed initdb leaves nothing that looks like a cluster
    const initialPassword = `${data}.initial-password`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    rmSync(initialPassword, { force: true });
    writeFileSync(initialPassword, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (user) for (const path of [fresh, initialPassword]) chownSync(path, user.uid, user.gid);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${admin}`, `--pwfile=${initialPassword}`, '--auth=scram-sha-256'];
    try {
      const args = ['-D', fresh, ...access, ...locale, ...(durable ? [] : ['--no-sync'])];
      await promisify(execFile)(join(programs, 'initdb'), args, { env, cwd: '/', ...user });
    } finally {
      rmSync(initialPassword, { force: true });
    }
    renameSync(fresh, data);
  };

  const probe = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined); // the probe's own answer says it
    try {
      await client.connect();
      await client.query('SELECT 1');
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  return {
    part: createPart({ name: 'postgres', port, directory, data, stopSignal: 'SIGINT', prepare, probe, say }),
    url,
  };
}

/**
 * The folder that the data in its stand-in belong to is another than before: deleted, moved, or not mounted. Nobody knows their
 * password here; they are kept for whoever moves the folder back.
 */
function setAside(data: string, say: (line: string) => void): void {
  if (!existsSync(data)) return;
  for (const server of processesIn(data, 'postgres')) signal(server, 'SIGKILL');
  const aside = `${data}.orphaned-${Date.now()}`;
  renameSync(data, aside);
  say(`data of a stack that is no longer here were set aside: ${aside}`);
}

/** A killed server's lock names a process number; where another program has that number now, PostgreSQL would wait for it for ever. */
function dropStrangersLock(data: string): void {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock) || !existsSync('/proc/self/cmdline')) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (startedAt(pid) !== undefined && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)) rmSync(lock);
}
