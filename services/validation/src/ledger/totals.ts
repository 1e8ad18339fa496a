import type { EntityManager } from 'typeorm';
import { runSql } from '../set-rules/run-sql.js';

/** received = counted + rejected + not_new + quarantined + withdrawn; review is part of counted. */
export interface Total {
  readonly subregion: number;
  readonly received: number;
  readonly counted: number;
  readonly review: number;
  readonly rejected: number;
  readonly not_new: number;
  readonly quarantined: number;
  readonly withdrawn: number;
}

const columns = ['received', 'counted', 'review', 'rejected', 'not_new', 'quarantined', 'withdrawn'] as const;

export const countUpload = (tx: EntityManager, pairNo: number, uploadNo: number): Promise<Total[]> =>
  runSql<Total[]>(tx, 'count-upload', [pairNo, uploadNo]);

/** Counts the upload afresh and keeps the result. */
export async function keepTotals(tx: EntityManager, pairNo: number, uploadNo: number): Promise<Total[]> {
  const totals = await countUpload(tx, pairNo, uploadNo);
  await tx.query('DELETE FROM upload_total WHERE upload_no = $1', [uploadNo]);
  await tx.query(
    `INSERT INTO upload_total (upload_no, subregion, ${columns.join(', ')})
     SELECT $1, subregion, ${columns.join(', ')} FROM jsonb_to_recordset($2::jsonb)
         AS total (subregion int, ${columns.map((column) => `${column} int`).join(', ')})`,
    [uploadNo, JSON.stringify(totals)],
  );
  return totals;
}

/** The pair's totals as kept, or as counted afresh from rows and ledger: the two must always agree. */
export async function pairTotals(tx: EntityManager, pairId: string, how: 'kept' | 'afresh'): Promise<Total[]> {
  if (how === 'kept') {
    return tx.query(
      `SELECT subregion, ${columns.map((column) => `sum(t.${column})::int AS ${column}`).join(', ')}
         FROM upload JOIN upload_total t USING (upload_no) WHERE pair_id = $1 GROUP BY subregion`,
      [pairId],
    );
  }
  const uploads: { upload_no: string; pair_no: number }[] = await tx.query(
    `SELECT upload_no, pair_no FROM upload JOIN pair_ledger USING (pair_id) WHERE pair_id = $1 AND state IN ('concluded', 'withdrawn') ORDER BY 1`,
    [pairId],
  );
  const sums = new Map<number, Total>();
  for (const { upload_no, pair_no } of uploads)
    for (const total of await countUpload(tx, pair_no, Number(upload_no)))
      sums.set(total.subregion, plus(sums.get(total.subregion), total));
  return [...sums.values()];
}

function plus(sum: Total | undefined, more: Total): Total {
  if (!sum) return more;
  return {
    subregion: more.subregion,
    ...Object.fromEntries(columns.map((column) => [column, sum[column] + more[column]])),
  } as unknown as Total;
}

/** The whole of an upload or a pair. */
export const overall = (totals: readonly Total[]): Total =>
  totals.reduce(plus, {
    subregion: 0,
    received: 0,
    counted: 0,
    review: 0,
    rejected: 0,
    not_new: 0,
    quarantined: 0,
    withdrawn: 0,
  });
