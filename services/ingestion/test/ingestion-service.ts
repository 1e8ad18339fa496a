import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { create, fromBinary, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Account, projectAuthEvent, signAccessToken } from '@silon/access';
import {
  AuthEventSchema,
  type IngestionEvent,
  IngestionEventSchema,
  NominationEventSchema,
  nominationStream,
  StageKind,
} from '@silon/contracts';
import { deliver } from '@silon/events';
import { createService, HttpConfig } from '@silon/service-kit';
import { createTestDatabase } from '@silon/testing';
import { ElectionsConsumer } from '../src/elections/elections.consumer.js';
import { ingestion, migrations } from '../src/index.js';

export type World = Awaited<ReturnType<typeof startWorld>>;

export interface Pair {
  readonly electionId: string;
  readonly pairId: string;
}

/** One installation of the service: a database, storage, keys; as many instances as a test wants. */
export async function startWorld(settings: Record<string, string> = {}) {
  const database = await createTestDatabase(migrations);
  const { db } = database;
  const directory = mkdtempSync(join(tmpdir(), 'ingestion-'));
  writeFileSync(join(directory, 'master.key'), randomBytes(32).toString('hex'));
  const id = randomUUID().slice(0, 8);
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_DURABILITY: 'off',
    KAFKA_PREFIX: `test-${id}.`,
    KAFKA_PARTITIONS: '1',
    REDIS_PREFIX: `test-${id}`,
    BLOB_DIRECTORY: join(directory, 'blobs'),
    SPOOL_DIRECTORY: join(directory, 'spool'),
    MASTER_KEY_FILE: join(directory, 'master.key'),
    CHUNK_ROWS: '100',
    ...settings,
  };
  const apps: NestExpressApplication[] = [];

  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await db.transaction((tx) =>
    projectAuthEvent(
      tx,
      create(AuthEventSchema, {
        event: {
          case: 'tokenKeyPublished',
          value: {
            keyId: 'key',
            algorithm: 'EdDSA',
            publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
            notAfter: timestampFromDate(new Date(Date.now() + 3_600_000)),
          },
        },
      }),
    ),
  );

  async function instance(more: Record<string, string> = {}): Promise<string> {
    const before = process.env;
    process.env = { ...environment, ...more };
    const app = await createService(ingestion, new HttpConfig({ LOG_LEVEL: process.env.TEST_LOG ?? 'fatal' })).finally(
      () => (process.env = before),
    );
    await app.startAllMicroservices();
    await app.listen(0, '127.0.0.1');
    apps.push(app);
    return `${await app.getUrl()}/api/ingestion`;
  }

  const token = (account: Partial<Account> & Pick<Account, 'role'>) =>
    signAccessToken(privateKey, 'key', { id: randomUUID(), commission: '52', ...account }, new Date());

  const tell = (electionId: string, event: MessageInitShape<typeof NominationEventSchema>['event']) =>
    deliver(
      db,
      new ElectionsConsumer(),
      electionId,
      toBinary(nominationStream.schema, create(NominationEventSchema, { eventId: randomUUID(), electionId, event })),
    );

  /** An election of the region with an open window and one pair; what `stage` says holds instead. */
  async function makePair(
    stage: { opensAt?: Date; closesAt?: Date; rulePack?: string } = {},
    profile = '',
  ): Promise<Pair> {
    const electionId = randomUUID();
    await tellElection(electionId, 1, profile);
    await openStage(electionId, randomUUID(), 1, stage);
    return addPair(electionId);
  }

  const tellElection = (electionId: string, version: number, profile: string) =>
    tell(electionId, {
      case: 'electionChanged',
      value: {
        version,
        commission: '52',
        regionCode: '52',
        regionEdition: '2025',
        timeZone: 'Asia/Makassar',
        settingsVersion: 3,
        profile,
      },
    });

  async function addPair(electionId: string): Promise<Pair> {
    const pairId = randomUUID();
    await tell(electionId, { case: 'pairChanged', value: { version: 1, pairId } });
    return { electionId, pairId };
  }

  const openStage = (
    electionId: string,
    stageId: string,
    version: number,
    { opensAt = new Date(Date.now() - 3_600_000), closesAt = new Date(Date.now() + 3_600_000), rulePack = '' } = {},
  ) =>
    tell(electionId, {
      case: 'stageChanged',
      value: {
        version,
        stageId,
        kind: StageKind.SUPPORT_HANDOVER,
        opensAt: timestampFromDate(opensAt),
        closesAt: timestampFromDate(closesAt),
        rulePack,
      },
    });

  /** What the service has said, decoded from its outbox. */
  async function said(): Promise<IngestionEvent[]> {
    const rows: { payload: Buffer }[] = await db.query('SELECT payload FROM outbox ORDER BY seq');
    return rows.map(({ payload }) => fromBinary(IngestionEventSchema, payload));
  }

  async function stop(): Promise<void> {
    await Promise.all(apps.map((app) => app.close()));
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  }

  return {
    ...{ db, directory, apps, instance, token, tell, tellElection, makePair, addPair, openStage, said, stop },
    ...environmentOf(environment),
  };
}

const environmentOf = ({ SPOOL_DIRECTORY, BLOB_DIRECTORY }: { SPOOL_DIRECTORY: string; BLOB_DIRECTORY: string }) => ({
  spool: SPOOL_DIRECTORY,
  blobs: BLOB_DIRECTORY,
});

/** Asks until the answer is one, for at most 25 s. */
export async function eventually<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (const until = Date.now() + 25_000; ;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error('it did not come about');
    await sleep(50);
  }
}
