import type { DataSource } from 'typeorm';
import { overall, type Total } from '../ledger/totals.js';
import type { Choice } from './choose-rows.js';
import type { Summary } from './summary.js';

interface Row {
  receipt: number;
  version: number;
}

/** What the first sheet says of an upload. */
export async function loadSummary(
  db: DataSource,
  uploadNo: number,
  chosen: { choice: Choice; rows: number; kecamatanName?: string | undefined },
): Promise<Summary> {
  const [{ receipt, version }]: [Row] = await db.query(
    'SELECT receipt_number AS receipt, p.version FROM upload JOIN pair_ledger p USING (pair_id) WHERE upload_no = $1',
    [uploadNo],
  );
  const totals: Total[] = await db.query('SELECT * FROM upload_total WHERE upload_no = $1', [uploadNo]);
  const { counted, review, rejected, not_new, quarantined } = overall(totals);
  return {
    receipt,
    ledgerVersion: version,
    ...chosen,
    statuses: { accepted: counted - review, review, rejected, 'not-new': not_new, quarantined },
    causes: [],
    causesNote: { id: '', en: '' },
  };
}
