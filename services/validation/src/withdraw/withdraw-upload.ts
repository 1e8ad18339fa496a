import type { EntityManager } from 'typeorm';
import { planForManyRows } from '../conclude-pair/conclude-next.js';
import { sayConcluded } from '../conclude-pair/say-concluded.js';
import { sayLedgerChanged } from '../ledger/say-ledger.js';
import { reviewNamed } from '../set-rules/review-named.js';
import { setSettingsOf } from '../set-rules/set-settings.js';

export interface Withdrawal {
  readonly pairNo: number;
  readonly pairId: string;
  readonly uploadNo: number;
}

/**
 * Takes a concluded upload back. A NIK whose holder leaves passes to the latest remaining accepted row of the pair, so a row
 * that was skipped as known counts again. Under the lock on the pair. Returns the ledger's new version.
 */
export async function withdrawUpload(tx: EntityManager, { pairNo, pairId, uploadNo }: Withdrawal): Promise<number> {
  await planForManyRows(tx);
  await tx.query(`UPDATE upload SET state = 'withdrawn' WHERE upload_no = $1`, [uploadNo]);
  await tx.query('DROP TABLE IF EXISTS freed');
  await tx.query('CREATE TEMP TABLE freed (nik_key uuid PRIMARY KEY) ON COMMIT DROP');
  await tx.query(
    `WITH gone AS (DELETE FROM ledger WHERE pair_no = $1 AND upload_no = $2 RETURNING nik_key)
     INSERT INTO freed SELECT nik_key FROM gone`,
    [pairNo, uploadNo],
  );
  const heirs: { upload_no: string }[] = await tx.query(
    `WITH heir AS (
       SELECT DISTINCT ON (r.nik_key) r.nik_key, r.row_key, r.upload_no, r.chunk, r.row_no, r.subregion, r.verdict = 1 AS review
         FROM upload u JOIN judged_row r USING (upload_no) JOIN freed f ON f.nik_key = r.nik_key
        WHERE u.pair_id = $2 AND u.state = 'concluded' AND r.verdict < 2
        ORDER BY r.nik_key, u.receipt_number DESC, r.chunk DESC, r.row_no DESC),
     placed AS (
       INSERT INTO ledger (pair_no, nik_key, row_key, upload_no, chunk, row_no, subregion, review)
       SELECT $1, nik_key, row_key, upload_no, chunk, row_no, subregion, review FROM heir RETURNING upload_no, chunk, row_no),
     cleared AS (
       DELETE FROM set_finding s USING placed p WHERE s.not_new AND (s.upload_no, s.chunk, s.row_no) = (p.upload_no, p.chunk, p.row_no))
     SELECT DISTINCT upload_no FROM placed`,
    [pairNo, pairId],
  );
  await tx.query('DROP TABLE freed');
  const changed = new Set([uploadNo]);
  for (const heir of heirs.map(({ upload_no }) => Number(upload_no))) {
    changed.add(heir);
    const reviewed = await reviewNamed(tx, pairNo, heir, await setSettingsOf(tx, heir));
    for (const upload of reviewed) changed.add(upload);
  }
  for (const upload of changed) await sayConcluded(tx, upload);
  return sayLedgerChanged(tx, pairId);
}
