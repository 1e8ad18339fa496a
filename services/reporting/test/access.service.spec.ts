import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Account, signAccessToken } from '@silon/access';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { migrations } from '../src/migrations.js';
import { Story } from './events.js';
import { type Instance, ownNames, startInstance } from './instance.js';
import { tell } from './tell.js';

let test_: TestDatabase;
let instance: Instance;
const keys = generateKeyPairSync('ed25519');
const story = new Story();

beforeAll(async () => {
  test_ = await createTestDatabase(migrations);
  instance = await startInstance({ DATABASE_URL: test_.url, ...ownNames() });
  const der = keys.publicKey.export({ format: 'der', type: 'spki' });
  await test_.db.query(`INSERT INTO token_key VALUES ('k', $1, now() + interval '1 day')`, [der]);
  await tell(instance, story.election(), story.pair(), story.ledger(1, { '5201': 3, '5202': 60 }));
});
afterAll(async () => {
  await instance.app.close();
  await test_.drop();
});

const operator = { role: 'operator', commission: '52', electionId: story.electionId, pairId: story.pairId } as const;
const ask = async (account?: Omit<Account, 'id'>, pairId: string = story.pairId) => {
  const token = account && (await signAccessToken(keys.privateKey, 'k', { id: 'a', ...account }, new Date()));
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  return fetch(`${instance.url}/pairs/${pairId}/tally`, { headers });
};

test.each([
  ['the pair itself', operator],
  ['its commission', { role: 'commission', commission: '52' } as const],
])('%s reads exact figures', async (_, account) => {
  const answer = await ask(account);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await answer.json()).toMatchObject({
    version: 1,
    totals: { counted: 63, rejected: 2 },
    perSubregion: [
      { code: '5201', counted: 3 },
      { code: '5202', counted: 60 },
    ],
  });
});

test.each([
  ['another pair', { ...operator, pairId: 'other' }, 404],
  ['another commission', { role: 'commission', commission: '51' } as const, 404],
  ['a supervisor', { role: 'supervisor', commission: '52' } as const, 403],
  ['nobody', undefined, 401],
])('%s does not', async (_, account, status) => expect((await ask(account)).status).toBe(status));

test('a pair that is not there looks like one of somebody else', async () => {
  const [missing, foreign] = [await ask(operator, randomUUID()), await ask({ ...operator, pairId: 'other' })];
  const { instance: _, ...problem } = (await missing.json()) as Record<string, unknown>;
  expect(await foreign.json()).toMatchObject(problem);
});
