import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore, MasterKey, SealedBlobs } from '@silon/blobs';
import { chunksFolder } from '@silon/contracts';
import { allDone, fenced, finish, isOwnFault, type JobWorker, type LeasedJob, LeaseLost, Works } from '@silon/jobs';
import { describeFault } from '@silon/service-kit';
import { type FileFinding, readingEnded, refusesFile } from '@silon/workbook';
import { DataSource, type EntityManager } from 'typeorm';
import { findPairElection } from '../elections/pair-election.js';
import { IngestionConfig } from '../ingestion.config.js';
import { findingsBlob, originalBlob } from '../receive-upload/blob-names.js';
import { findReceipt, type Receipt } from '../receive-upload/receipt.js';
import { Spool } from '../receive-upload/spool.js';
import { findUpload } from '../receive-upload/upload-row.js';
import { MARK_KEY } from '../templates/template-mark.js';
import { concludeReading } from './conclude-reading.js';
import { READ_QUEUE, type ReadPayload } from './read-job.js';
import type { Reading } from './reading.js';
import { ReadingThreads } from './reading-threads.js';
import { correctionFindings, isCorrection, markFindings } from './template-check.js';

/** Reads one upload: the original sealed, its rows cut into sealed chunks, the outcome said once. */
@Injectable()
@Works()
export class ReadUpload implements JobWorker<ReadPayload> {
  readonly queue = READ_QUEUE;
  readonly leaseSeconds = 10;
  private readonly log = new Logger('read-upload');

  constructor(
    private readonly db: DataSource,
    private readonly blobs: SealedBlobs,
    private readonly store: BlobStore,
    private readonly spool: Spool,
    private readonly master: MasterKey,
    private readonly config: IngestionConfig,
    private readonly threads: ReadingThreads,
  ) {}

  async run(job: LeasedJob<ReadPayload>): Promise<void> {
    const { uploadId } = job.payload;
    const upload = await findUpload(this.db.manager, uploadId);
    const receipt = await findReceipt(this.db.manager, uploadId);
    if (!receipt || !upload || !['received', 'reading'].includes(upload.state))
      return fenced(this.db, job, (tx) => finish(tx, job));
    await this.db.query(`UPDATE upload SET state = 'reading' WHERE upload_id = $1 AND state = 'received'`, [uploadId]);

    const attempt = Number(job.epoch);
    try {
      const [reading] = await allDone([this.read(receipt, attempt), this.sealOriginal(receipt)]);
      await this.sealFindings(receipt, attempt, reading.findings);
      await fenced(this.db, job, async (tx) => {
        await concludeReading(tx, receipt, { ...reading, attempt });
        await finish(tx, job);
      });
      this.log.log('upload read', { uploadId, attempt, rows: reading.rows, chunks: reading.chunkRows.length });
      await this.tidy(uploadId, attempt, refusesFile(reading.findings));
    } catch (fault) {
      if (fault instanceof LeaseLost) await this.forget(uploadId, attempt);
      throw fault;
    }
  }

  /** A file on which one worker after the other died or hung. */
  async exhausted({ payload: { uploadId }, epoch }: LeasedJob<ReadPayload>, tx: EntityManager): Promise<void> {
    const receipt = await findReceipt(tx, uploadId);
    if (!receipt) return;
    await this.keepOriginal(receipt);
    const [attempt, findings] = [Number(epoch), [readingEnded('attempts')]];
    await this.sealFindings(receipt, attempt, findings);
    await this.forgetBefore(uploadId, attempt);
    await concludeReading(tx, receipt, { findings, rows: 0, sheets: 0, attempt, chunkRows: [] });
  }

  private async read({ uploadId, pairId }: Receipt, attempt: number): Promise<Reading> {
    const pair = await findPairElection(this.db.manager, pairId);
    if (!pair) throw new Error('a receipt whose election is not there');
    const { config } = this;
    const order = {
      path: this.spool.path(uploadId),
      profile: pair.profile,
      chunkRows: config.CHUNK_ROWS,
      limits: {
        fileBytes: config.MAX_FILE_BYTES,
        rows: config.MAX_ROWS,
        unpackedBytes: config.MAX_UNPACKED_BYTES,
        ratio: config.MAX_UNPACK_RATIO,
      },
      chunks: {
        directory: config.BLOB_DIRECTORY,
        folder: chunksFolder(uploadId, attempt),
        key: await this.blobs.sealingKey(pair.electionId),
      },
    };
    const reading = await this.threads.read(order);
    if (!reading.meta) return reading;
    const marked = isCorrection(reading.meta)
      ? await correctionFindings(this.db.manager, reading.meta, pair)
      : markFindings(reading.meta, this.master.subkey(MARK_KEY), pair);
    return { ...reading, findings: [...marked, ...reading.findings] };
  }

  /** What is sealed is what the receipt says, or it is our fault. */
  private async sealOriginal({ uploadId, electionId, sha256 }: Receipt): Promise<void> {
    const hash = createHash('sha256');
    const bytes = createReadStream(this.spool.path(uploadId), { highWaterMark: 256 * 1024 });
    const hashed = (async function* () {
      for await (const part of bytes) {
        hash.update(part as Buffer);
        yield part as Buffer;
      }
    })();
    await this.blobs.putStream(electionId, originalBlob(uploadId), hashed);
    if (!hash.digest().equals(sha256)) throw new Error(`spool of ${uploadId} is not what was received`);
  }

  /** Whatever became of reading it: when the upload is refused its bytes leave the spool. */
  private async keepOriginal(receipt: Receipt): Promise<void> {
    const { uploadId } = receipt;
    if (await this.store.has(originalBlob(uploadId))) return;
    await this.sealOriginal(receipt).catch((fault: unknown) => {
      if (isOwnFault(fault)) throw fault;
      this.log.error('original not kept', { uploadId, fault: describeFault(fault) });
    });
  }

  /** Texts of the file that explain a finding lie here and nowhere else. */
  private async sealFindings(
    { uploadId, electionId }: Receipt,
    attempt: number,
    findings: readonly FileFinding[],
  ): Promise<void> {
    if (findings.length === 0) return;
    await this.blobs.put(electionId, findingsBlob(uploadId, attempt), Buffer.from(JSON.stringify(findings)));
  }

  private async tidy(uploadId: string, attempt: number, isRefused: boolean): Promise<void> {
    await this.spool.wipe(uploadId);
    await this.forgetBefore(uploadId, attempt);
    if (isRefused) await this.store.deleteAll(chunksFolder(uploadId, attempt));
  }

  private async forgetBefore(uploadId: string, attempt: number): Promise<void> {
    for (let old = 1; old < attempt; old++) await this.forget(uploadId, old);
  }

  /** An attempt that came to nothing. */
  private async forget(uploadId: string, attempt: number): Promise<void> {
    await this.store.deleteAll(chunksFolder(uploadId, attempt));
    await this.store.delete(findingsBlob(uploadId, attempt));
  }
}
