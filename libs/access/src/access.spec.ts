import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountState, AuthEventSchema } from '@silon/contracts';
import { createService, HttpConfig, ServiceKitModule } from '@silon/service-kit';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { SignJWT } from 'jose';
import { signAccessToken } from './access-token.js';
import { Allow, CurrentAccount, Public } from './access.decorators.js';
import { accessMigrations } from './access.migration.js';
import { AccessModule } from './access.module.js';
import type { Account } from './account.js';
import { projectAuthEvent } from './project-auth-event.js';

const operator: Account = { id: 'a-1', role: 'operator', commission: '52', electionId: 'e-1', pairId: 'p-1' };
const commission: Account = { id: 'a-2', role: 'commission', commission: '52' };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

@Controller()
class ExampleController {
  @Allow('operator')
  @Get('mine')
  mine(@CurrentAccount() account: Account) {
    return account;
  }

  @Public()
  @Get('open')
  open() {
    return {};
  }

  @Get('forgotten')
  forgotten() {
    return {};
  }
}

describe('access', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let url: string;

  beforeEach(async () => {
    database = await createTestDatabase(accessMigrations);
    class NoConfig {}
    @Module({
      imports: [
        ServiceKitModule.forRoot(NoConfig),
        TypeOrmModule.forRoot({ type: 'postgres', url: database.url, poolSize: 2 }),
        AccessModule.forRoot(),
      ],
      controllers: [ExampleController],
    })
    class ExampleModule {}
    app = await createService({ name: 'example', module: ExampleModule }, new HttpConfig({ LOG_LEVEL: 'fatal' }));
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  type Said = MessageInitShape<typeof AuthEventSchema>['event'];
  const project = (event: Said, accountId = 'token-keys') =>
    database.db.transaction((tx) => projectAuthEvent(tx, create(AuthEventSchema, { eventId: 'x', accountId, event })));

  const publish = (keyId: string, key: KeyObject, notAfter = new Date(Date.now() + 60_000)) =>
    project({
      case: 'tokenKeyPublished',
      value: {
        keyId,
        algorithm: 'EdDSA',
        publicKey: key.export({ type: 'spki', format: 'der' }),
        notAfter: timestampFromDate(notAfter),
      },
    });

  const changed = (version: number, state: AccountState) =>
    project({ case: 'accountChanged', value: { version, state } }, operator.id);

  const ask = (path: string, token?: string) =>
    fetch(`${url}/api/example/${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const sign = (account: Account, now = new Date()) => signAccessToken(privateKey, 'k-1', account, now);

  test('a good token says who asks', async () => {
    await publish('k-1', publicKey);

    const answer = await ask('mine', await sign(operator));

    expect(await answer.json()).toEqual(operator);
  });

  test('a route is closed unless a decorator opens it, to that role', async () => {
    await publish('k-1', publicKey);

    expect((await ask('open')).status).toBe(200);
    expect((await ask('mine')).status).toBe(401);
    expect((await ask('forgotten')).status).toBe(401);
    expect((await ask('forgotten', await sign(operator))).status).toBe(403);
    expect((await ask('mine', await sign(commission))).status).toBe(403);
  });

  test('before any key came the service asks for patience; a key that comes later counts at once', async () => {
    const early = await ask('mine', await sign(operator));
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);

    await publish('k-1', publicKey);

    expect((await ask('mine', await sign(operator))).status).toBe(200);
  });

  test('a disabled account is refused at once, and a late older event does not open it again', async () => {
    await publish('k-1', publicKey);
    const token = await sign(operator);
    await changed(1, AccountState.ACTIVE);
    expect((await ask('mine', token)).status).toBe(200);

    await changed(3, AccountState.DISABLED);
    await changed(2, AccountState.ACTIVE);

    expect((await ask('mine', token)).status).toBe(401);
  });

  test('a token of a session that ended is refused at once, those of other sessions are not', async () => {
    await publish('k-1', publicKey);
    const [first, second] = await Promise.all(['s-1', 's-2'].map((sessionId) => sign({ ...operator, sessionId })));
    const ended = (sessionId: string, expire: number) =>
      project({ case: 'sessionEnded', value: { sessionId, tokensExpireAt: timestampFromDate(new Date(expire)) } });

    for (const _ of ['once', 'twice']) await ended('s-1', Date.now() + 600_000);

    expect([(await ask('mine', first)).status, (await ask('mine', second)).status]).toEqual([401, 200]);

    await ended('s-3', Date.now() - 120_000); // its tokens are expired, nobody need remember it
    const known = await database.db.query('SELECT session_id FROM ended_session');
    expect(known).toEqual([{ session_id: 's-1' }]);
  });

  test('a key past its end no longer counts', async () => {
    await publish('k-1', publicKey, new Date(Date.now() - 1000));

    expect((await ask('mine', await sign(operator))).status).toBe(401);
  });

  describe('refuses', () => {
    const claims = { role: 'operator', commission: '52', election: 'e-1', pair: 'p-1' };
    const good = { alg: 'EdDSA', kid: 'k-1', typ: 'at+jwt' };
    const jwt = (
      body: object,
      header: object,
      key: KeyObject | Uint8Array,
      { seconds = 60, audience = 'silon' } = {},
    ) =>
      new SignJWT({ ...body })
        .setProtectedHeader(header as typeof good)
        .setIssuer('silon-auth')
        .setAudience(audience)
        .setSubject('a-1')
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(key);
    const none = (body: object) =>
      `${['{"alg":"none","typ":"at+jwt","kid":"k-1"}', JSON.stringify(body)].map((part) => Buffer.from(part).toString('base64url')).join('.')}.`;
    const spki = publicKey.export({ type: 'spki', format: 'der' });

    test.each<[string, () => string | Promise<string>]>([
      ['an expired token', () => sign(operator, new Date(Date.now() - 700_000))],
      ['another key', () => jwt(claims, good, generateKeyPairSync('ed25519').privateKey)],
      ['an unknown key id', () => jwt(claims, { ...good, kid: 'k-9' }, privateKey)],
      ['another type of token', () => jwt(claims, { ...good, typ: 'JWT' }, privateKey)],
      ['another audience', () => jwt(claims, good, privateKey, { audience: 'else' })],
      ['the public key as an HMAC secret', () => jwt(claims, { ...good, alg: 'HS256' }, spki)],
      ['no signature', () => none({ ...claims, sub: 'a-1', exp: 9_999_999_999 })],
      ['a made-up role', () => jwt({ ...claims, role: 'root' }, good, privateKey)],
      ['an operator without a pair', () => jwt({ ...claims, pair: undefined }, good, privateKey)],
      ['garbage', () => 'a.b.c'],
    ])('%s', async (_, token) => {
      await publish('k-1', publicKey);

      expect((await ask('mine', await token())).status).toBe(401);
    });
  });
});
