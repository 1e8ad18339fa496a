import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import { NominationEventSchema } from '@silon/contracts';
import { deliver } from '@silon/events';
import { createService, HttpConfig } from '@silon/service-kit';
import { createTestDatabase } from '@silon/testing';
import type { DataSource } from 'typeorm';
import { AccountRow } from '../src/accounts/account.entity.js';
import { inviteCommission } from '../src/accounts/invite-commission.js';
import { ActivationCodes } from '../src/activation/activation-codes.js';
import { auth } from '../src/service.js';
import { migrations } from '../src/migrations.js';
import { NominationConsumer } from '../src/pairs/nomination.consumer.js';

export const goodPassword = 'empat kuda di pinggir sungai';

interface Body {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly activationCode: string;
  readonly code: string;
  readonly account: { readonly id: string };
  readonly operators: readonly object[];
  readonly details: object;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, as a test that knows what it asked for reads it. */
  readonly body: Body;
}

/** The whole service on a database of its own, and what its users do by HTTP. */
export async function startAuth(settings: Record<string, string> = {}) {
  const database = await createTestDatabase(migrations, [AccountRow]);
  const directory = mkdtempSync(join(tmpdir(), 'auth-'));
  writeFileSync(join(directory, 'master.key'), randomBytes(32).toString('hex'));
  Object.assign(process.env, {
    DATABASE_URL_OF_SERVER: process.env.DATABASE_URL_OF_SERVER ?? process.env.DATABASE_URL,
    DATABASE_URL: database.url,
    DATABASE_DURABILITY: 'off',
    KAFKA_PREFIX: `test-${randomUUID()}.`,
    KAFKA_PARTITIONS: '1',
    MASTER_KEY_FILE: join(directory, 'master.key'),
    ARGON2_MEMORY_KIB: '19456',
    ARGON2_PASSES: '2',
    SIGN_INS_PER_MINUTE: '1000',
    ...settings,
  });
  const app = await createService(auth, new HttpConfig({ LOG_LEVEL: 'fatal' }));
  process.env.DATABASE_URL = process.env.DATABASE_URL_OF_SERVER;
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/auth`;

  const call = async (method: string, path: string, { token, body, address }: Call = {}): Promise<Answer> => {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(address && { 'x-forwarded-for': address }),
    };
    const answer = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text || '{}') as Body };
  };
  return { app, db: database.db, call, stop: () => stop() };

  async function stop(): Promise<void> {
    await app.close();
    await database.drop();
    rmSync(directory, { recursive: true });
  }
}

export interface Call {
  readonly token?: string;
  readonly body?: object;
  readonly address?: string;
}

export type Auth = Awaited<ReturnType<typeof startAuth>>;

/** A commission whose account was invited and activated; returns its access token. */
export async function signedInCommission({ app, db, call }: Auth, region: string): Promise<string> {
  const { account, activationCode } = await inviteCommission(db, app.get(ActivationCodes), region);
  await call('POST', '/activations', { body: { code: activationCode, password: goodPassword } });
  const { body } = await call('POST', '/sessions', {
    body: { accountName: account.accountName, password: goodPassword },
  });
  return body.accessToken;
}

/** An election and a pair as nomination's events tell of them. */
export async function knowPair(db: DataSource, commission: string, mandateNumber = '1/M/2017') {
  const [electionId, pairId] = [randomUUID(), randomUUID()];
  await tell(db, electionId, { case: 'electionChanged', value: { version: 1, commission } });
  await tell(db, electionId, { case: 'pairChanged', value: { version: 1, pairId, mandateNumber } });
  return { electionId, pairId };
}

type Said = MessageInitShape<typeof NominationEventSchema>['event'];

const tell = (db: DataSource, electionId: string, event: Said) => {
  const said = create(NominationEventSchema, { eventId: randomUUID(), electionId, event });
  return deliver(db, new NominationConsumer(), electionId, toBinary(NominationEventSchema, said));
};
