import { ingestionStream } from '@silon/contracts';
import { say } from '@silon/events';
import { type FileFinding, refusesFile } from '@silon/workbook';
import type { EntityManager } from 'typeorm';
import { receiptMessage, type Receipt } from '../receive-upload/receipt.js';
import { lockPair, lockUpload } from '../receive-upload/upload-row.js';

export interface ReadOutcome {
  readonly findings: readonly FileFinding[];
  readonly rows: number;
  readonly sheets: number;
  readonly attempt: number;
  /** Rows of each chunk, in order. */
  readonly chunkRows: readonly number[];
}

/** Says once what reading came to. The database and the event get codes and coordinates; texts are sealed elsewhere. */
export async function concludeReading(tx: EntityManager, receipt: Receipt, outcome: ReadOutcome): Promise<void> {
  const { uploadId, pairId } = receipt;
  const { state, version: known } = await lockUpload(tx, uploadId);
  if (state !== 'received' && state !== 'reading') return;
  const { rows, sheets, attempt, chunkRows } = outcome;
  const findings = outcome.findings.map(coordinates);
  const [version, isRefused] = [known + 1, refusesFile(outcome.findings)];
  const common = { version, receipt: receiptMessage(receipt), findings };
  if (isRefused) await forgetFile(tx, receipt);
  await tx.query(
    'UPDATE upload SET state = $2, version = $3, attempt = $4, rows = $5, sheets = $6, findings = $7 WHERE upload_id = $1',
    [
      uploadId,
      isRefused ? 'refused' : 'chunked',
      version,
      attempt,
      isRefused ? null : rows,
      isRefused ? null : sheets,
      JSON.stringify(findings),
    ],
  );
  await say(tx, ingestionStream, pairId, {
    eventId: `${uploadId}_${isRefused ? 'refused' : 'chunked'}`,
    pairId,
    event: isRefused
      ? { case: 'uploadRefused', value: common }
      : { case: 'uploadChunked', value: { ...common, attempt, rows, sheets, chunkRows: [...chunkRows] } },
  });
}

/** The same bytes may come again and are then read again. */
export async function forgetFile(tx: EntityManager, { uploadId, pairId }: Pick<Receipt, 'uploadId' | 'pairId'>) {
  await lockPair(tx, pairId);
  await tx.query('UPDATE receipt SET standing = false WHERE upload_id = $1', [uploadId]);
}

const coordinates = ({ code, place }: FileFinding) => ({ code, sheet: place?.sheet ?? 0, cell: place?.cell ?? '' });
