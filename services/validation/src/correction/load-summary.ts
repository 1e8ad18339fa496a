import type { DataSource } from 'typeorm';
import type { RankCauses } from '../causes/rank-causes.js';
import { overall, type Total } from '../ledger/totals.js';
import type { Choice } from './choose-rows.js';
import type { Summary, SummaryCause } from './summary.js';

interface Row {
  receipt: number;
  version: number;
}

/** What the first sheet says of an upload. */
export async function loadSummary(
  db: DataSource,
  rankCauses: RankCauses,
  uploadNo: number,
  chosen: { choice: Choice; rows: number; kecamatanName?: string | undefined },
): Promise<Summary> {
  const [{ receipt, version }]: [Row] = await db.query(
    'SELECT receipt_number AS receipt, p.version FROM upload JOIN pair_ledger p USING (pair_id) WHERE upload_no = $1',
    [uploadNo],
  );
  const totals: Total[] = await db.query('SELECT * FROM upload_total WHERE upload_no = $1', [uploadNo]);
  const { counted, review, rejected, not_new, quarantined } = overall(totals);
  const ranked = await rankCauses.run({ uploadNo });
  return {
    receipt,
    ledgerVersion: version,
    ...chosen,
    statuses: { accepted: counted - review, review, rejected, 'not-new': not_new, quarantined },
    causes: (ranked?.causes ?? []).map(({ code, title, column, rows, then }): SummaryCause => ({
      code,
      title,
      column: column?.title,
      rows,
      supportersWon: then.supportersWon,
      effect: then.text,
    })),
    causesNote: ranked?.note ?? { id: '', en: '' },
  };
}
