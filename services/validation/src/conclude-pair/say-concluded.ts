import { UploadState, validationStream } from '@silon/contracts';
import { say } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { counts } from '../ledger/say-ledger.js';
import { keepTotals, overall, type Total } from '../ledger/totals.js';

interface Row {
  upload_id: string;
  pair_id: string;
  pair_no: number;
  election_id: string;
  receipt_number: number;
  state: 'concluded' | 'withdrawn';
  version: number;
  verdict_digest: Buffer;
}

/** One version further of what became of an upload: its counts, afresh. Under the lock on the pair. */
export async function sayConcluded(tx: EntityManager, uploadNo: number): Promise<Total> {
  const [[upload]]: [Row[], number] = await tx.query(
    `UPDATE upload SET version = upload.version + 1 FROM pair_ledger p WHERE p.pair_id = upload.pair_id AND upload_no = $1
     RETURNING upload_id, upload.pair_id, pair_no, upload.election_id, receipt_number, state, upload.version, verdict_digest`,
    [uploadNo],
  );
  const {
    upload_id: uploadId,
    pair_id: pairId,
    pair_no,
    election_id: electionId,
    receipt_number,
    state,
    version,
    verdict_digest,
  } = upload!;
  const total = overall(await keepTotals(tx, pair_no, uploadNo));
  const codes: { code: string; rows: number }[] = await tx.query(
    `SELECT code, count(DISTINCT (chunk, row_no))::int AS rows FROM finding WHERE upload_no = $1 GROUP BY code
     UNION ALL SELECT code, count(*)::int FROM set_finding WHERE upload_no = $1 GROUP BY code ORDER BY code`,
    [uploadNo],
  );
  await say(tx, validationStream, pairId, {
    eventId: `${uploadId}_concluded_${version}`,
    pairId,
    event: {
      case: 'uploadConcluded',
      value: {
        electionId,
        uploadId,
        version,
        state: state === 'withdrawn' ? UploadState.WITHDRAWN : UploadState.CONCLUDED,
        receiptNumber: receipt_number,
        counts: counts(total),
        codes,
        verdictDigest: new Uint8Array(verdict_digest),
      },
    },
  });
  return total;
}
