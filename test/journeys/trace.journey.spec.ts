import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { services } from '../../deploy/local/system-environment.ts';
import { ntb2018, openElection } from '../users/commission.ts';
import type { Visitor } from '../users/visitor.ts';
import { type OneSystem, oneSystem } from './one-system.ts';
import { commissionOf } from './one-system/people.ts';

const program = join(import.meta.dirname, '..', '..', 'scripts', 'trace-verify.ts');

let system: OneSystem;
let commission: Visitor;
let electionId: string;
/** Of nomination's database. */
let owner: pg.Client;

beforeAll(async () => {
  system = await oneSystem();
  commission = await commissionOf(system, '52');
  electionId = (await openElection(commission, { ...ntb2018, name: 'Pemilihan yang dijejaki' })).id;
  owner = await connected(system.databases.nomination.ownerUrl);
  await untilWhole();
}, 180_000);
afterAll(() => owner?.end());

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** `npm run trace:verify` on nomination's database. */
function verify(): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    execFile(process.execPath, [program, system.databases.nomination.url], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

/** Every act has its link. */
async function untilWhole(): Promise<void> {
  const open = 'SELECT 1 FROM act LEFT JOIN act_link ON act_id = act.id WHERE act_id IS NULL';
  while ((await owner.query(open)).rowCount !== 0) await sleep(100);
}

/** The last link but one, and the act behind it. */
async function someLink(): Promise<{ act: string; link: string }> {
  const { rows } = await owner.query<{ act: string; link: string }>(
    'SELECT act_id AS act, number AS link FROM act_link ORDER BY number DESC LIMIT 1 OFFSET 1',
  );
  return rows[0]!;
}

/** As whoever owns the server could: the guards are down for these statements. */
async function tamper(...statements: string[]): Promise<void> {
  const guards = (state: string) => ['act', 'act_link'].map((table) => `ALTER TABLE ${table} ${state} TRIGGER USER`);
  await owner.query(['BEGIN', ...guards('DISABLE'), ...statements, ...guards('ENABLE'), 'COMMIT'].join(';\n'));
}

test.each(services)('%s’s own login adds acts and can neither change nor remove one', async (service) => {
  const login = await connected(system.databases[service].url);
  try {
    await login.query('SELECT count(*) FROM act');
    for (const table of ['act', 'act_link'])
      for (const statement of [
        `UPDATE ${table} SET ${table === 'act' ? "reason = 'lain'" : 'number = -number'}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} DISABLE TRIGGER USER`,
        `DROP TABLE ${table}`,
      ])
        await expect(login.query(statement)).rejects.toMatchObject({ code: '42501' }); // insufficient privilege
  } finally {
    await login.end();
  }
});

test('an untouched trace holds', async () => {
  expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining(' 0 faults') });
});

test('an act that was changed is named, until it says again what it said', async () => {
  const { act, link } = await someLink();
  await tamper(`UPDATE act SET actor = actor || '?' WHERE id = ${act}`);

  const { code, said } = await verify();

  await tamper(`UPDATE act SET actor = left(actor, -1) WHERE id = ${act}`);
  expect(said).toContain(`changed-act: act ${act}, link ${link}`);
  expect(said).toContain(' 1 faults');
  expect([code, (await verify()).code]).toEqual([1, 0]);
});

test('a link that was taken out is named by the one after it', async () => {
  const { act, link } = await someLink();
  await tamper(
    `CREATE TABLE taken AS SELECT * FROM act_link WHERE number = ${link}`,
    `DELETE FROM act_link WHERE number = ${link}`,
  );

  const { code, said } = await verify();

  await tamper('INSERT INTO act_link SELECT * FROM taken', 'DROP TABLE taken');
  expect(said).toMatch(new RegExp(`broken-link: act \\d+, link ${BigInt(link) + 1n}\\n`));
  expect(code).toBe(1);
  expect([act, (await verify()).code]).toEqual([act, 0]);
});

test('an act that nobody has linked for over 10 seconds is named; once linked the trace holds again', async () => {
  const hold = await connected(system.databases.nomination.ownerUrl);
  await hold.query('BEGIN');
  await hold.query('LOCK TABLE act_link IN SHARE MODE'); // the linker waits, commands and readers do not
  await commission.patch(`nomination/elections/${electionId}`, { name: 'Pemilihan dengan jejak yang tertahan' });
  const { rows } = await owner.query<{ id: string }>(
    `SELECT max(id) AS id FROM act WHERE object = 'election/${electionId}'`,
  );

  await sleep(10_500);
  const late = await verify();
  await hold.query('COMMIT');
  await hold.end();

  expect(late).toMatchObject({ code: 1, said: expect.stringContaining(`unlinked-act: act ${rows[0]!.id}\n`) });
  await untilWhole();
  expect((await verify()).code).toBe(0);
});
