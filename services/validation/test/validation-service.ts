import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { create, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import type { INestApplication } from '@nestjs/common';
import { type Account, signAccessToken } from '@silon/access';
import { ElectionKeys, identityTokens, SealedBlobs } from '@silon/blobs';
import {
  authStream,
  ChunkBuilder,
  ingestionStream,
  nominationStream,
  type Stream,
  validationStream,
} from '@silon/contracts';
import { KafkaEventLog } from '@silon/events';
import { exampleRow, type ExampleRow } from '@silon/rules';
import { createService, HttpConfig } from '@silon/service-kit';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { migrations } from '../src/migrations.js';
import { validation, validationWorker } from '../src/service.js';

const encoder = new TextEncoder();

/** What matters to some tests of an upload. */
interface UploadDetails {
  fileFindings?: readonly { code: string; sheet: number; cell: string }[];
  /** Empty: the receipt names none. */
  rulePack?: string;
  /** How often its events are said, under another id each time. */
  times?: number;
  /** What rows say of themselves, by their place in `rows`. */
  identities?: readonly string[];
}

/** The service booted on the real parts: API process and workers in one, spoken to by Kafka and HTTP. */
export class ValidationService {
  readonly electionId = randomUUID();
  readonly workers: INestApplication[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly api: INestApplication,
    private readonly log: KafkaEventLog,
    private readonly directory: string,
    private readonly signer: ReturnType<typeof generateKeyPairSync>,
  ) {}

  static async start(): Promise<ValidationService> {
    const database = await createTestDatabase(migrations);
    const directory = await mkdtemp(join(tmpdir(), 'validation-'));
    await writeFile(join(directory, 'master.key'), randomBytes(32).toString('hex'), { mode: 0o600 });
    const mark = randomUUID().slice(0, 8);
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATABASE_DURABILITY: 'off',
      KAFKA_PREFIX: `v${mark}.`,
      REDIS_PREFIX: `v${mark}`,
      BLOB_DIRECTORY: join(directory, 'blobs'),
      MASTER_KEY_FILE: join(directory, 'master.key'),
      RECOUNT_EVERY_MS: '300',
      LOG_LEVEL: 'error',
    });
    const settings = {
      KAFKA_BROKERS: process.env.KAFKA_BROKERS!.split(','),
      KAFKA_PREFIX: `v${mark}.`,
      KAFKA_PARTITIONS: 3,
      KAFKA_REPLICATION: 1,
      KAFKA_SESSION_MS: 10_000,
    };
    const log = new KafkaEventLog(settings, 'test');
    const config = new HttpConfig();
    const api = await createService(validation, config);
    await api.startAllMicroservices();
    await api.listen(0, '127.0.0.1');
    const service = new ValidationService(database, api, log, directory, generateKeyPairSync('ed25519'));
    await service.startWorker();
    await service.publishTokenKey();
    await service.untilKeyed();
    return service;
  }

  /** Until then it answers 503. */
  private async untilKeyed(): Promise<void> {
    for (const end = Date.now() + 30_000; (await this.keys()).length === 0; await sleep(50))
      if (Date.now() > end) throw new Error('the key that signs tokens never came');
  }

  private keys = (): Promise<unknown[]> => this.database.db.query('SELECT 1 FROM token_key');

  /** One more worker; `RULE_PACK_DIRECTORY` and the like may be set for it alone. */
  async startWorker(settings: Record<string, string> = {}): Promise<INestApplication> {
    const before = { ...process.env };
    Object.assign(process.env, settings);
    const worker = await createService(validationWorker, new HttpConfig());
    process.env = before;
    await worker.init();
    this.workers.push(worker);
    return worker;
  }

  async stopWorker(worker: INestApplication): Promise<void> {
    this.workers.splice(this.workers.indexOf(worker), 1);
    await worker.close();
  }

  async stop(): Promise<void> {
    for (const app of [...this.workers, this.api]) await app.close();
    await this.log.close();
    await this.database.drop();
    await rm(this.directory, { recursive: true });
  }

  async say<S extends Stream>(stream: S, key: string, event: MessageInitShape<S['schema']>): Promise<void> {
    await this.log.publish([
      { topic: stream.topic, key, value: toBinary(stream.schema, create(stream.schema, event)) },
    ]);
  }

  async sayElection(electionId = this.electionId, commission = '52'): Promise<void> {
    await this.say(nominationStream, electionId, {
      eventId: `${electionId}_1`,
      electionId,
      event: {
        case: 'electionChanged',
        value: {
          version: 1,
          settingsVersion: 1,
          commission,
          regionCode: '52',
          regionEdition: '2025',
          votingDay: '2018-06-27',
          timeZone: 'Asia/Makassar',
          subregions: ['5201', '5202', '5271'].map((code) => ({ code, name: code })),
        },
      },
    } as never);
  }

  /** Seals the rows in chunks, as ingestion would, and says that the upload was received and cut. */
  async upload(
    pairId: string,
    number: number,
    rows: ExampleRow[],
    chunkRows = 3,
    electionId = this.electionId,
    { identities = [], fileFindings = [], rulePack = '', times = 1 }: UploadDetails = {},
  ): Promise<string> {
    const uploadId = randomUUID();
    const blobs = this.api.get(SealedBlobs);
    const sizes: number[] = [];
    for (let start = 0; start < rows.length; start += chunkRows) {
      const builder = new ChunkBuilder(14);
      rows.slice(start, start + chunkRows).forEach((changes, index) => {
        const { texts, kinds } = exampleRow(changes);
        const pieces = texts.map((text) => encoder.encode(text));
        const ends = new Uint32Array(14);
        pieces.reduce((end, piece, column) => (ends[column] = end + piece.length), 0);
        builder.add(1, start + index + 2, Uint8Array.from(kinds), ends, Buffer.concat(pieces));
        const identity = identities[start + index];
        if (identity) builder.noteIdentity(identity);
      });
      await blobs.put(electionId, `chunks/${uploadId}/1/${sizes.length}`, builder.finish());
      sizes.push(builder.rows);
    }
    const receipt = {
      uploadId,
      electionId,
      number,
      regionEdition: '2025',
      settingsVersion: 1,
      dayReceived: '2017-11-26',
      rulePack,
    };
    const cut = { version: 2, receipt, attempt: 1, rows: rows.length, sheets: 1, chunkRows: sizes };
    for (let time = 1; time <= times; time++) {
      await this.say(ingestionStream, pairId, {
        eventId: `${uploadId}_r${time}`,
        pairId,
        event: { case: 'uploadReceived', value: { version: 1, receipt } },
      } as never);
      await this.say(ingestionStream, pairId, {
        eventId: `${uploadId}_c${time}`,
        pairId,
        event: { case: 'uploadChunked', value: { ...cut, findings: fileFindings } },
      } as never);
    }
    return uploadId;
  }

  /** The identity of a row, as a correction workbook of its upload gives it out. */
  async token(pairId: string, uploadId: string, row: number, chunkRows = 3): Promise<string> {
    const [{ upload_no }]: [{ upload_no: string }] = await this.database.db.query(
      'SELECT upload_no FROM upload WHERE upload_id = $1',
      [uploadId],
    );
    const key = await this.api.get(ElectionKeys).subkey(this.electionId, 'identity');
    const place = { uploadNo: Number(upload_no), chunk: Math.floor(row / chunkRows), rowNo: row % chunkRows };
    return identityTokens(key, pairId, [place])[0]!;
  }

  async state(uploadId: string): Promise<string | undefined> {
    const [row]: { state: string }[] = await this.database.db.query('SELECT state FROM upload WHERE upload_id = $1', [
      uploadId,
    ]);
    return row?.state;
  }

  async until(uploadId: string, state: string, patience = 25_000): Promise<void> {
    for (const end = Date.now() + patience; (await this.state(uploadId)) !== state; await sleep(50))
      if (Date.now() > end) throw new Error(`${await this.state(uploadId)} instead of ${state}`);
  }

  /** What the outbox says, in order, of one kind. */
  async said(kind: string, pairId: string): Promise<unknown[]> {
    const { fromBinary } = await import('@bufbuild/protobuf');
    const rows: { payload: Buffer }[] = await this.database.db.query(
      'SELECT payload FROM outbox WHERE key = $1 ORDER BY seq',
      [pairId],
    );
    return rows
      .map(({ payload }) => fromBinary(validationStream.schema, payload).event)
      .filter((event) => event.case === kind)
      .map((event) => event.value);
  }

  async get(path: string, account: Account, init: RequestInit = {}): Promise<{ status: number; body: never }> {
    const response = await this.fetch(path, account, init);
    return { status: response.status, body: (await response.json()) as never };
  }

  async fetch(path: string, account: Account, init: RequestInit = {}): Promise<Response> {
    const token = await signAccessToken(this.signer.privateKey as never, 'test-key', account, new Date());
    return fetch(`${await this.api.getUrl()}/api/validation${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  }

  private async publishTokenKey(): Promise<void> {
    const publicKey = (this.signer.publicKey as never as { export(options: object): Buffer }).export({
      type: 'spki',
      format: 'der',
    });
    await this.say(authStream, 'token-keys', {
      eventId: 'key',
      accountId: 'token-keys',
      event: {
        case: 'tokenKeyPublished',
        value: {
          keyId: 'test-key',
          algorithm: 'EdDSA',
          publicKey,
          notAfter: { seconds: BigInt(4_000_000_000), nanos: 0 },
        },
      },
    } as never);
  }
}
