import { Injectable, Logger } from '@nestjs/common';
import { ingestionStream } from '@silon/contracts';
import { say } from '@silon/events';
import { enqueue } from '@silon/jobs';
import { Refusal } from '@silon/service-kit';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { findPairElection } from '../elections/pair-election.js';
import { requireOpenWindow, type Window, WindowClosed } from '../elections/window.js';
import { readJob } from '../read-upload/read-job.js';
import { fixReceipt, receiptMessage, type Receipt } from './receipt.js';
import { Spool } from './spool.js';
import { findUpload, lockPair, lockUpload, type UploadRow } from './upload-row.js';

/** The last byte has come: everything a verdict rests on is fixed in one transaction. Doing it twice leaves one receipt. */
@Injectable()
export class ReceiveUpload {
  private readonly log = new Logger('receive-upload');

  constructor(
    private readonly db: DataSource,
    private readonly spool: Spool,
  ) {}

  /** For an upload whose bytes are all in the spool. Throws WindowClosed where the last of them came too late. */
  async run(upload: UploadRow): Promise<void> {
    const { uploadId } = upload;
    if (upload.state !== 'receiving') return;
    const lastByteAt = upload.lastByteAt ?? (await this.timeOfLastByte(uploadId));
    const sha256 = await this.digestOf(uploadId);
    if (!sha256) return;
    const outcome = await this.db.transaction((tx) => this.receive(tx, uploadId, lastByteAt, sha256));
    if (outcome instanceof Refusal || outcome?.sameAs) await this.spool.wipe(uploadId);
    if (outcome instanceof Refusal) throw outcome;
    if (outcome) this.log.log('upload received', { uploadId, number: outcome.number, sameAs: outcome.sameAs });
  }

  /** Undefined where somebody else received the upload meanwhile and its bytes have moved on. */
  private async digestOf(uploadId: string): Promise<Buffer | undefined> {
    try {
      await this.spool.sync(uploadId);
      return await this.spool.sha256(uploadId);
    } catch (fault) {
      const isGone = (fault as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone && (await findUpload(this.db.manager, uploadId))?.state !== 'receiving') return undefined;
      throw fault;
    }
  }

  /** Where the process died between the last byte and its note, the storage's clock is the witness. */
  private async timeOfLastByte(uploadId: string): Promise<Date> {
    const [{ now }]: [{ now: Date }] = await this.db.query('SELECT clock_timestamp() AS now');
    const changedAt = (await this.spool.changedAt(uploadId)) ?? now;
    return changedAt < now ? changedAt : now;
  }

  private async receive(
    tx: EntityManager,
    uploadId: string,
    receivedAt: Date,
    sha256: Buffer,
  ): Promise<Receipt | WindowClosed | undefined> {
    const { state, pairId, accountId, declaredBytes: sizeBytes } = await lockUpload(tx, uploadId);
    if (state !== 'receiving') return undefined;
    await lockPair(tx, pairId);
    const pair = await findPairElection(tx, pairId);
    if (!pair) throw new Error(`pair ${pairId} was known when its upload began`);
    const window = await windowOrRefusal(requireOpenWindow(tx, pair.electionId, pair.timeZone, receivedAt));
    const act = {
      actor: accountId,
      role: 'operator',
      commission: pair.commission,
      object: `upload/${uploadId}`,
    } as const;
    if (window instanceof WindowClosed) {
      await refuseLate(tx, uploadId, receivedAt);
      await recordAct(tx, { ...act, action: 'refuse-late-upload', after: { receivedAt: receivedAt.toISOString() } });
      return window;
    }
    const { rulePack } = window;
    const receipt = await fixReceipt(tx, { uploadId, pair, sha256, sizeBytes, receivedAt, rulePack });
    await tx.query(`UPDATE upload SET state = 'received', version = 1 WHERE upload_id = $1`, [uploadId]);
    await say(tx, ingestionStream, pairId, {
      eventId: `${uploadId}_received`,
      pairId,
      event: {
        case: 'uploadReceived',
        value: { version: 1, receipt: receiptMessage(receipt), sameAsUploadId: receipt.sameAs ?? '' },
      },
    });
    if (!receipt.sameAs) await enqueue(tx, [readJob(pairId, uploadId, receipt.number)]);
    await recordAct(tx, {
      ...act,
      action: 'receive-upload',
      after: { ...receipt, sha256: sha256.toString('hex'), receivedAt: receivedAt.toISOString() },
    });
    return receipt;
  }
}

const windowOrRefusal = (check: Promise<Window>): Promise<Window | WindowClosed> =>
  check.catch((thrown: unknown) => {
    if (thrown instanceof WindowClosed) return thrown;
    throw thrown;
  });

/** What came after the bell gets no number; that it came is kept. */
async function refuseLate(tx: EntityManager, uploadId: string, lastByteAt: Date): Promise<void> {
  await tx.query(`UPDATE upload SET state = 'refused', last_byte_at = $2, findings = $3 WHERE upload_id = $1`, [
    uploadId,
    lastByteAt,
    JSON.stringify([{ code: 'F034', sheet: 0, cell: '' }]),
  ]);
}
