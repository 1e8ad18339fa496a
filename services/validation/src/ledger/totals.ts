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

/** One total for each subregion, of these uploads of the pair together. */
const countUploads = (tx: EntityManager, pairNo: number, uploadNos: readonly (number | string)[]): Promise<Total[]> =>
  runSql<Total[]>(tx, 'count-uploads', [pairNo, uploadNos]);

/** Counts the upload afresh and keeps the result. */
export async function keepTotals(tx: EntityManager, pairNo: number, uploadNo: number): Promise<Total[]> {
  const totals = await countUploads(tx, pairNo, [uploadNo]);
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
  const [pair]: { pair_no: number; upload_nos: string[] }[] = await tx.query(
    `SELECT pair_no, array_agg(upload_no) AS upload_nos FROM upload JOIN pair_ledger USING (pair_id)
      WHERE pair_id = $1 AND state IN ('concluded', 'withdrawn') GROUP BY pair_no`,
    [pairId],
  );
  return pair ? countUploads(tx, pair.pair_no, pair.upload_nos) : [];
}

const nothing = {
  subregion: 0,
  received: 0,
  counted: 0,
  review: 0,
  rejected: 0,
  not_new: 0,
  quarantined: 0,
  withdrawn: 0,
};

/** The whole of an upload or a pair. */
export function overall(totals: readonly Total[]): Total {
  const whole = { ...nothing };
  for (const total of totals) for (const column of columns) whole[column] += total[column];
  return whole;
}
