import { hash } from '@node-rs/argon2';
import { inviteCommission } from '../src/accounts/invite-commission.js';
import { ActivationCodes } from '../src/activation/activation-codes.js';
import { type Auth, goodPassword, knowPair, signedInCommission, startAuth } from './auth-service.js';

let auth: Auth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

/** Every test has a commission and account names of its own. */
let region = '10';
let operatorName: string;
beforeEach(() => {
  region = String(Number(region) + 1);
  operatorName = `operator-${region}`;
});

const post = (path: string, body: object, token?: string) => auth.call('POST', path, { body, ...(token && { token }) });

async function newOperator(token: string) {
  const accountName = operatorName;
  const { pairId, electionId } = await knowPair(auth.db, region);
  const { body } = await post('/operators', { pairId, accountName }, token);
  return { pairId, electionId, accountName, code: body.activationCode, accountId: body.account.id };
}

describe('an activation code', () => {
  let code: string;
  let token: string;
  beforeEach(async () => {
    token = await signedInCommission(auth, region);
    ({ code } = await newOperator(token));
  });

  const activate = (typed: string, password = goodPassword) => post('/activations', { code: typed, password });
  const refused = { status: 422, body: { code: 'activation-code-refused' } };

  test('works once, as somebody types it', async () => {
    expect((await activate(code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect(await activate(code)).toMatchObject(refused);
  });

  test('works for exactly one of many at the same time', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((n) => activate(code, `${goodPassword} ${n}`)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  test('is dead after five wrong tries, also when they come at once', async () => {
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    await Promise.all([1, 2, 3, 4, 5].map(() => activate(wrong)));

    expect(await activate(code)).toMatchObject(refused);
  });

  test('survives four, and a password that was too weak', async () => {
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
    for (let tries = 0; tries < 4; tries++) expect(await activate(wrong)).toMatchObject(refused);
    for (let tries = 0; tries < 3; tries++)
      expect(await activate(code, 'silon')).toMatchObject({
        status: 422,
        body: { code: 'password-refused', details: { weakness: 'too-short' } },
      });

    expect((await activate(code)).status).toBe(200);
  });

  test('is dead after 72 hours', async () => {
    await auth.db.query(`UPDATE activation_code SET expires_at = expires_at - interval '72 hours' WHERE prefix = $1`, [
      code.slice(0, 5),
    ]);

    expect(await activate(code)).toMatchObject(refused);
  });

  test('of a commission can be printed again until it was used', async () => {
    const unused = `${region}01`;
    const first = await inviteCommission(auth.db, auth.app.get(ActivationCodes), unused);
    const second = await inviteCommission(auth.db, auth.app.get(ActivationCodes), unused);

    expect(await activate(first.activationCode)).toMatchObject(refused);
    expect((await activate(second.activationCode)).status).toBe(200);
    await expect(inviteCommission(auth.db, auth.app.get(ActivationCodes), unused)).rejects.toMatchObject({
      code: 'code-not-needed',
    });
  });
});

describe('signing in', () => {
  beforeEach(() => signedInCommission(auth, region));
  const signIn = (accountName: string, password: string, address = '198.51.100.1') =>
    auth.call('POST', '/sessions', { body: { accountName, password }, address });

  test('answers the same to a wrong password and an unknown account', async () => {
    const [wrong, unknown] = [await signIn(`kpu-${region}`, 'not this one'), await signIn('kpu-99', 'not this one')];

    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect({ ...unknown.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
  });

  test('is slowed down after wrong passwords, but only where they came from', async () => {
    for (let failure = 0; failure < 4; failure++) await signIn(`kpu-${region}`, 'guess');

    const slowed = await signIn(`kpu-${region}`, goodPassword);
    expect([slowed.status, slowed.body.code]).toEqual([429, 'wait-before-trying-again']);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(`kpu-${region}`, goodPassword, '203.0.113.9')).status).toBe(201);
  });

  test('with a hash of older settings stores it anew', async () => {
    const old = await hash(goodPassword, { memoryCost: 8192, timeCost: 1 });
    await auth.db.query('UPDATE account SET password_hash = $1 WHERE commission = $2', [old, region]);

    expect((await signIn(`kpu-${region}`, goodPassword)).status).toBe(201);

    const [{ stored }] = await auth.db.query('SELECT password_hash AS stored FROM account WHERE commission = $1', [
      region,
    ]);
    expect(stored).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect((await signIn(`kpu-${region}`, goodPassword)).status).toBe(201);
  });
});
