import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { linkActs } from './link-acts.js';
import { type Act, recordAct } from './record-act.js';
import { CreateTrace1760000000003 } from './trace.migration.js';
import { verifyTrace } from './verify-trace.js';

const act = (more: Partial<Act> = {}): Act => ({
  actor: 'account-1',
  role: 'commission',
  commission: '52',
  action: 'issue-operator',
  object: 'pair/p-1',
  ...more,
});

let database: TestDatabase;
beforeEach(async () => void (database = await createTestDatabase([CreateTrace1760000000003])));
afterEach(() => database.drop());

const record = (...acts: Act[]) =>
  database.db.transaction(async (tx) => {
    for (const one of acts) await recordAct(tx, one);
  });

/** As somebody would who owns the server: the guards are taken down first. */
const tamper = async (...statements: string[]) => {
  for (const table of ['act', 'act_link']) await database.db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await database.db.query(statement);
};

test('acts are chained in order, once, and the chain holds', async () => {
  await record(act(), act({ action: 'disable-operator', reason: 'mandat dicabut', before: { state: 'active' } }));
  await linkActs(database.db);
  await record(act());
  await linkActs(database.db);
  await linkActs(database.db);

  expect(await verifyTrace(database.db)).toEqual({ links: 3, faults: [] });
});

test('the act goes with its command: rolled back together', async () => {
  const command = database.db.transaction(async (tx) => {
    await recordAct(tx, act());
    throw new Error('no');
  });
  await expect(command).rejects.toThrow('no');

  await linkActs(database.db);

  expect(await verifyTrace(database.db)).toEqual({ links: 0, faults: [] });
});

test('the digest of a state does not hang on the order of its members', async () => {
  await record(act({ before: { a: 1, b: [2n, null] }, after: { b: ['2', undefined], a: 1, c: undefined } }));

  const [row]: [{ before_digest: Buffer; after_digest: Buffer }] = await database.db.query('SELECT * FROM act');
  expect(row.before_digest).toEqual(row.after_digest);
});

test.each(['UPDATE act SET actor = $$x$$', 'DELETE FROM act', 'TRUNCATE act', 'UPDATE act_link SET number = 9'])(
  'even the owner is refused: %s',
  async (statement) => {
    await record(act());
    await linkActs(database.db);

    await expect(database.db.query(statement)).rejects.toThrow('the trace only grows');
  },
);

test('a role that got every right by default keeps reading and appending only', async () => {
  const role = `login_${Date.now()}`;
  const login = await createTestDatabase([]);
  try {
    await login.db.query(`CREATE ROLE ${role}`);
    await login.db.query(`ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO ${role}`);
    const runner = login.db.createQueryRunner();
    await new CreateTrace1760000000003().up(runner);
    await runner.query(`SET ROLE ${role}`);
    await recordAct(runner.manager, act());

    await expect(runner.query('SELECT count(*) FROM act')).resolves.toEqual([{ count: '1' }]);
    for (const statement of ['UPDATE act SET actor = $$x$$', 'DELETE FROM act_link', 'TRUNCATE act'])
      await expect(runner.query(statement)).rejects.toThrow('permission denied');
    await runner.query('RESET ROLE');
    await runner.release();
  } finally {
    await login.db.query(`DROP OWNED BY ${role}`);
    await login.db.query(`DROP ROLE ${role}`);
    await login.drop();
  }
});

describe('the check names', () => {
  beforeEach(async () => {
    await record(act(), act(), act());
    await linkActs(database.db);
  });

  const faults = async () => (await verifyTrace(database.db)).faults;

  test('a changed act', async () => {
    await tamper(`UPDATE act SET reason = 'nothing' WHERE id = 2`);

    expect(await faults()).toEqual([{ kind: 'changed-act', actId: '2', number: '2' }]);
  });

  test('an act that is gone, though its link is there', async () => {
    await tamper('DELETE FROM act WHERE id = 2');

    expect(await faults()).toEqual([{ kind: 'missing-act', actId: '2', number: '2' }]);
  });

  test('a link that is gone, and its act with it', async () => {
    await tamper('DELETE FROM act_link WHERE number = 2', 'DELETE FROM act WHERE id = 2');

    expect(await faults()).toEqual([{ kind: 'broken-link', actId: '3', number: '3' }]);
  });

  test('a changed act whose own link was made anew: the next one does not follow', async () => {
    await tamper(`UPDATE act SET reason = 'nothing' WHERE id = 2`, 'DELETE FROM act_link WHERE number >= 2');
    await database.db.query('INSERT INTO unlinked_act VALUES (2)');
    const [third]: [Record<string, unknown>] = await database.db.query(
      `SELECT decode(repeat('ab', 32), 'hex') AS previous, decode(repeat('cd', 32), 'hex') AS hash`,
    );
    await linkActs(database.db);
    await database.db.query('INSERT INTO act_link VALUES (3, 3, $1, $2)', [third.previous, third.hash]);

    expect(await faults()).toEqual([
      { kind: 'broken-link', actId: '3', number: '3' },
      { kind: 'changed-act', actId: '3', number: '3' },
    ]);
  });

  test('an act without a link for over 10 s, and not a younger one', async () => {
    await database.db.query(`
      INSERT INTO act (at, actor, role, commission, action, object)
      SELECT clock_timestamp() - age, 'x', 'x', '52', 'x', 'x' FROM unnest(ARRAY[interval '11 s', interval '2 s']) age`);

    expect(await faults()).toEqual([{ kind: 'unlinked-act', actId: '4' }]);
  });
});
