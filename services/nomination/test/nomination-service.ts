import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Account, projectAuthEvent, signAccessToken } from '@silon/access';
import { AuthEventSchema, type NominationEvent, NominationEventSchema } from '@silon/contracts';
import { createService, HttpConfig } from '@silon/service-kit';
import { createTestDatabase } from '@silon/testing';
import { migrations } from '../src/migrations.js';
import { nomination } from '../src/service.js';

interface Body {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

export interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** The whole service on a database of its own, with one token key that it knows. */
export async function startNomination(settings: Record<string, string> = {}) {
  const database = await createTestDatabase(migrations);
  const server = process.env.DATABASE_URL;
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATABASE_DURABILITY: 'off',
    KAFKA_PREFIX: `test-${randomUUID()}.`,
    KAFKA_PARTITIONS: '1',
    ...settings,
  });
  const app = await createService(nomination, new HttpConfig({ LOG_LEVEL: 'fatal' }));
  process.env.DATABASE_URL = server;
  await app.listen(0, '127.0.0.1');
  const url = `${await app.getUrl()}/api/nomination`;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const value = {
    keyId: 'k-1',
    algorithm: 'EdDSA',
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    notAfter: timestampFromDate(new Date(Date.now() + 3_600_000)),
  };
  await database.db.transaction((tx) =>
    projectAuthEvent(tx, create(AuthEventSchema, { event: { case: 'tokenKeyPublished', value } })),
  );

  const call = async (account: Account, method: string, path: string, body?: object): Promise<Answer> => {
    const token = await signAccessToken(privateKey, 'k-1', account, new Date());
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  /** What the outbox holds, in order. */
  const said = async (): Promise<NominationEvent[]> => {
    const rows: { payload: Buffer }[] = await database.db.query('SELECT payload FROM outbox ORDER BY seq');
    return rows.map(({ payload }) => fromBinary(NominationEventSchema, payload));
  };
  const stop = async () => {
    await app.close();
    await database.drop();
  };
  return { app, db: database.db, call, said, stop };
}

export type Nomination = Awaited<ReturnType<typeof startNomination>>;

export const commissionOf = (region: string): Account => ({
  id: `kpu-${region}`,
  role: 'commission',
  commission: region,
});
export const ntb = commissionOf('52');

/** NTB 2018, as its commission decreed it. */
export const ntb2018 = {
  name: 'Gubernur NTB 2018',
  office: 'governor',
  regionCode: '52',
  voterListTotal: 3_568_594,
  minimumSupport: 303_331,
  minimumSpread: 6,
  decreeNumber: '83/HK.03.1-Kpt/52/Prov/IX/2017',
  decreeDate: '2017-09-10',
  timeZone: 'Asia/Makassar',
  votingDay: '2018-06-27',
};
