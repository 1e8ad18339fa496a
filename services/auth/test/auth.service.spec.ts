import { verifyTrace, linkActs } from '@silon/trace';
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
    for (const { accessToken: token } of [first, second.body])
      expect((await auth.call('DELETE', '/sessions/current', { token })).status).toBe(401);
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
    const operators = ({ accessToken: token }: { accessToken: string }) =>
      auth.call('GET', '/operators?pair=none', { token });
    expect((await operators(first)).status).toBe(401);
    expect((await operators(other)).status).not.toBe(401);
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
