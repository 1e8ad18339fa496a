import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dropProvisioned, provision, type ServiceDatabase } from '../provision.ts';
import type { Stack } from '../stack.ts';
import { openFolder, startPostgresOnly, stopAndRemove } from './folders.ts';

const directory = openFolder();
const passwords = join(directory, 'passwords.json');
const services = ['nomination', 'reporting'];

let stack: Stack;
beforeAll(async () => void (stack = await startPostgresOnly(directory)), 60_000);
afterAll(() => stopAndRemove(stack, directory));

/** The administrators that provisioning has to work for. */
const administrators = {
  'a superuser': async () => stack.databaseUrl,
  'a role that may create databases and roles': async () => {
    await ask(
      stack.databaseUrl,
      `CREATE ROLE ordinary LOGIN CREATEDB CREATEROLE PASSWORD 'secret'`,
      'GRANT CONNECT ON DATABASE postgres TO ordinary',
    );
    return stack.databaseUrl.replace(/\/\/[^@]+@/, '//ordinary:secret@');
  },
};

describe.each(Object.entries(administrators))('provisioned by %s', (_, administrator) => {
  let databaseUrl: string;
  let nomination: ServiceDatabase;
  let reporting: ServiceDatabase;
  const again = () => provision({ databaseUrl, prefix: 'try_', services, passwords });

  beforeAll(async () => {
    databaseUrl = await administrator();
    [nomination, reporting] = (await again()) as [ServiceDatabase, ServiceDatabase];
    await ask(
      nomination.ownerUrl,
      'CREATE TABLE act (n bigserial PRIMARY KEY, what text)',
      'CREATE TABLE pair (n int)',
    );
    await ask(nomination.ownerUrl, 'REVOKE UPDATE, DELETE ON act FROM try_nomination_login');
  });
  afterAll(() => dropProvisioned({ databaseUrl, prefix: 'try_', services }));

  test('a login connects to no database but its own', async () => {
    const { rows } = await ask(stack.databaseUrl, 'SELECT datname AS name FROM pg_database WHERE datallowconn');
    const other = (rows as { name: string }[]).map(({ name }) => name).filter((name) => name !== 'try_reporting');
    expect(other).toEqual(expect.arrayContaining(['postgres', 'template1', 'try_nomination']));
    for (const name of other) {
      const url = new URL(reporting.url);
      url.pathname = `/${name}`;
      await expect(ask(url.toString(), 'SELECT 1')).rejects.toThrow(`permission denied for database "${name}"`);
    }
    await expect(ask(reporting.url, 'SELECT 1 AS n')).resolves.toMatchObject({ rows: [{ n: 1 }] });
  });

  test('tables made by migrations belong to the owner, who cannot sign in', async () => {
    const { rows } = await ask(
      nomination.url,
      `SELECT tableowner, rolcanlogin FROM pg_tables JOIN pg_roles ON rolname = tableowner WHERE tablename = 'act'`,
    );
    expect(rows).toEqual([{ tableowner: 'try_nomination_owner', rolcanlogin: false }]);
  });

  test('a login reads and writes what the owner made, and what a migration took back is refused', async () => {
    await ask(
      nomination.url,
      `INSERT INTO act (what) VALUES ('a')`,
      'INSERT INTO pair VALUES (1)',
      'UPDATE pair SET n = 2',
      'DELETE FROM pair',
    );
    await expect(ask(nomination.url, `UPDATE act SET what = 'b'`)).rejects.toThrow('permission denied');
    await expect(ask(nomination.url, 'DELETE FROM act')).rejects.toThrow('permission denied');
    await expect(ask(nomination.url, 'TRUNCATE pair')).rejects.toThrow('permission denied');
  });

  test('a login makes temporary tables and nothing else, and cannot become the owner', async () => {
    await ask(nomination.url, 'CREATE TEMP TABLE passing (n int)');
    for (const text of [
      'CREATE TABLE mine (n int)',
      'CREATE SCHEMA mine',
      'CREATE ROLE mine',
      'CREATE DATABASE mine',
      'SET ROLE try_nomination_owner',
    ])
      await expect(ask(nomination.url, text)).rejects.toThrow('permission denied');
  });

  test('doing it again keeps data and passwords, also when the server lost the password', async () => {
    await ask(nomination.url, `INSERT INTO act (what) VALUES ('kept')`);
    await ask(databaseUrl, `ALTER ROLE try_nomination_login PASSWORD 'other'`);
    expect(await again()).toEqual([nomination, reporting]);
    await expect(ask(nomination.url, `SELECT what FROM act WHERE what = 'kept'`)).resolves.toMatchObject({
      rowCount: 1,
    });
  });

  test('TypeORM, given ownerUrl, acts as the owner', async () => {
    const source = await new DataSource({ type: 'postgres', url: nomination.ownerUrl }).initialize();
    expect(await source.query('SELECT current_user')).toEqual([{ current_user: 'try_nomination_owner' }]);
    await source.destroy();
  });
});

test('many at once do not disturb each other, and passwords lie in a file that only we can read', async () => {
  const { databaseUrl } = stack;
  const prefixes = ['one_', 'two_', 'three_'];
  await Promise.all(prefixes.map((prefix) => provision({ databaseUrl, prefix, services, passwords })));
  expect(statSync(passwords).mode & 0o777).toBe(0o600);
  expect(Object.keys(JSON.parse(readFileSync(passwords, 'utf8')) as object)).toEqual(
    expect.arrayContaining(['one_reporting_login', 'three_nomination_login']),
  );
  await Promise.all(prefixes.map((prefix) => dropProvisioned({ databaseUrl, prefix, services })));
  expect((await ask(databaseUrl, `SELECT FROM pg_roles WHERE rolname ~ '^(one|two|three)_'`)).rowCount).toBe(0);
});

async function ask(url: string, ...texts: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answers: pg.QueryResult[] = [];
    for (const text of texts) answers.push(await client.query(text));
    return answers.at(-1)!;
  } finally {
    await client.end();
  }
}
