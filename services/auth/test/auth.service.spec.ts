import { hash } from '@node-rs/argon2';
import { verifyTrace, linkActs } from '@silon/trace';
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

test('from the invitation of a commission to an operator who is signed in', async () => {
  const token = await signedInCommission(auth, region);
  const operator = await newOperator(token);

  expect((await post('/activations', { code: operator.code, password: goodPassword })).status).toBe(200);
  const signedIn = await post('/sessions', { accountName: operator.accountName, password: goodPassword });

  expect(signedIn.status).toBe(201);
  expect(signedIn.body).toMatchObject({ expiresIn: 600 });
  const claims = JSON.parse(Buffer.from(signedIn.body.accessToken.split('.')[1]!, 'base64url').toString());
  expect(claims).toMatchObject({
    sub: operator.accountId,
    role: 'operator',
    commission: region,
    election: operator.electionId,
    pair: operator.pairId,
  });
  const list = await auth.call('GET', `/operators?pair=${operator.pairId}`, { token });
  expect(list.body.operators).toEqual([
    expect.objectContaining({ accountName: operator.accountName, state: 'active', pairId: operator.pairId }),
  ]);
});

test('no code, password or refresh token lies in the database', async () => {
  const token = await signedInCommission(auth, region);
  const { code } = await newOperator(token);
  const { body } = await post('/sessions', { accountName: `kpu-${region}`, password: goodPassword });

  const tables: { name: string }[] = await auth.db.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  for (const { name } of tables) {
    const [{ dump }] = await auth.db.query(`SELECT coalesce(string_agg(t::text, ' '), '') AS dump FROM "${name}" t`);
    for (const secret of [code, code.replaceAll('-', ''), goodPassword, body.refreshToken, body.accessToken])
      expect(dump).not.toContain(secret);
  }
});

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

describe('a session', () => {
  const open = async () => {
    await signedInCommission(auth, region);
    return (await post('/sessions', { accountName: `kpu-${region}`, password: goodPassword })).body;
  };
  const refresh = (refreshToken: string) => post('/sessions/refresh', { refreshToken });

  test('goes on with a new refresh token each time', async () => {
    const first = await open();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.body.refreshToken);

    expect([second.status, third.status]).toEqual([200, 200]);
    expect(new Set([first, second.body, third.body].map(({ refreshToken }) => refreshToken)).size).toBe(3);
  });

  test('ends, for thief and owner, when a refresh token comes twice', async () => {
    const first = await open();
    const second = await refresh(first.refreshToken);

    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(second.body.refreshToken)).status).toBe(401);
  });

  test('does not outlive idling or a day at the desk', async () => {
    const { refreshToken } = await open();
    await auth.db.query(`UPDATE refresh_token SET expires_at = expires_at - interval '31 minutes'`);

    expect((await refresh(refreshToken)).status).toBe(401);
  });

  test('ends by signing out, that one only', async () => {
    const first = await open();
    const other = (await post('/sessions', { accountName: `kpu-${region}`, password: goodPassword })).body;

    expect((await auth.call('DELETE', '/sessions/current', { token: first.accessToken })).status).toBe(204);

    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });
});

describe('operators', () => {
  test('are issued only for a pair with a mandate', async () => {
    const token = await signedInCommission(auth, region);
    const { pairId } = await knowPair(auth.db, region, '');

    expect(await post('/operators', { pairId, accountName: operatorName }, token)).toMatchObject({
      status: 409,
      body: { code: 'mandate-missing' },
    });
  });

  test('of another commission do not exist', async () => {
    const [ntb, ntt] = [await signedInCommission(auth, region), await signedInCommission(auth, `${region}02`)];
    const { pairId, accountId } = await newOperator(ntb);

    const tries = [
      await post('/operators', { pairId, accountName: 'spy' }, ntt),
      await auth.call('GET', `/operators?pair=${pairId}`, { token: ntt }),
      await post(`/operators/${accountId}/disable`, { reason: 'none of ours' }, ntt),
      await post(`/operators/${accountId}/activation-code`, {}, ntt),
      await post(`/supervisors/${accountId}/disable`, { reason: 'not a supervisor' }, ntb),
    ];

    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(Array(5).fill([404, 'not-found']));
  });

  test('who are disabled cannot sign in, refresh, or use the token they hold', async () => {
    const token = await signedInCommission(auth, region);
    const { accountId, code, accountName } = await newOperator(token);
    await post('/activations', { code, password: goodPassword });
    const { body } = await post('/sessions', { accountName, password: goodPassword });

    const disabled = await post(`/operators/${accountId}/disable`, { reason: 'mandat dicabut' }, token);

    expect(disabled).toMatchObject({ status: 200, body: { state: 'disabled' } });
    expect((await auth.call('DELETE', '/sessions/current', { token: body.accessToken })).status).toBe(401);
    expect((await post('/sessions/refresh', { refreshToken: body.refreshToken })).status).toBe(401);
    expect((await post('/sessions', { accountName, password: goodPassword })).status).toBe(401);
  });

  test('and supervisors may issue nobody', async () => {
    const accountName = `bawaslu-${region}`;
    const token = await signedInCommission(auth, region);
    const { body } = await post('/supervisors', { accountName }, token);
    await post('/activations', { code: body.activationCode, password: goodPassword });
    const supervisor = (await post('/sessions', { accountName, password: goodPassword })).body.accessToken;
    const { pairId } = await knowPair(auth.db, region);

    expect((await post('/operators', { pairId, accountName: 'x-1' }, supervisor)).status).toBe(403);
    expect((await post('/supervisors', { accountName: 'x-2' }, supervisor)).status).toBe(403);
    expect((await auth.call('GET', `/operators?pair=${pairId}`, { token: supervisor })).status).toBe(200);
  });

  test('get a new slip until they have activated; the old one is dead', async () => {
    const token = await signedInCommission(auth, region);
    const { accountId, code } = await newOperator(token);

    const renewed = await post(`/operators/${accountId}/activation-code`, {}, token);

    expect((await post('/activations', { code, password: goodPassword })).status).toBe(422);
    const { activationCode } = renewed.body;
    expect((await post('/activations', { code: activationCode, password: goodPassword })).status).toBe(200);
    expect(await post(`/operators/${accountId}/activation-code`, {}, token)).toMatchObject({
      status: 409,
      body: { code: 'code-not-needed' },
    });
  });

  test('an account name is given once', async () => {
    const token = await signedInCommission(auth, region);
    const { pairId } = await newOperator(token);

    expect(await post('/operators', { pairId, accountName: operatorName }, token)).toMatchObject({
      status: 409,
      body: { code: 'account-name-taken' },
    });
  });
});

test('every command is an act, and the chain holds', async () => {
  const token = await signedInCommission(auth, region);
  const { accountId } = await newOperator(token);
  await post(`/operators/${accountId}/disable`, { reason: 'mandat dicabut' }, token);
  await linkActs(auth.db).catch(() => undefined); // the service's own linker may be at it

  const acts: { action: string; reason: string | null }[] = await auth.db.query(
    'SELECT action, reason FROM act WHERE commission = $1 ORDER BY id',
    [region],
  );
  expect(acts.map(({ action }) => action)).toEqual([
    'issue-commission',
    'activate-account',
    'sign-in',
    'issue-operator',
    'disable-operator',
  ]);
  expect(acts.at(-1)!.reason).toBe('mandat dicabut');
  expect((await verifyTrace(auth.db)).faults).toEqual([]);
});
