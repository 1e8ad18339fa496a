import type { DataSource } from 'typeorm';
import { type OtherRow, otherRows } from './other-rows.js';

/** A row of an upload that something was found in: where it stands and which codes it carries. */
export interface FoundRow {
  readonly chunk: number;
  readonly rowNo: number;
  readonly sheet: number;
  readonly row: number;
  readonly codes: readonly string[];
  /** Rows the set rules compared it with. */
  readonly others: readonly OtherRow[];
  /** What the end of the stage has shown across pairs; of the other pair nothing is said here. */
  readonly elsewhere: readonly string[];
}

export interface FindingsPage {
  readonly uploadNo: number;
  readonly code?: string | undefined;
  /** The last row of the page before: chunk and row. */
  readonly after: { chunk: number; rowNo: number };
  readonly limit: number;
}

/** One page of rows in row order; with a code, only rows that carry it. */
export async function findRows(db: DataSource, { uploadNo, code, after, limit }: FindingsPage): Promise<FoundRow[]> {
  return db.query(
    `WITH hit AS (
       SELECT chunk, row_no FROM finding WHERE upload_no = $1 AND ($2::text IS NULL OR code = $2) AND (chunk, row_no) > ($3, $4)
       UNION
       SELECT chunk, row_no FROM set_finding WHERE upload_no = $1 AND ($2::text IS NULL OR code = $2) AND (chunk, row_no) > ($3, $4)
       UNION
       SELECT chunk, row_no FROM cross_pair_finding WHERE upload_no = $1 AND ($2::text IS NULL OR code = $2) AND (chunk, row_no) > ($3, $4)
       ORDER BY chunk, row_no LIMIT $5)
     SELECT r.chunk, r.row_no AS "rowNo", r.sheet, r.sheet_row AS row,
            coalesce((SELECT array_agg(DISTINCT f.code ORDER BY f.code) FROM finding f
                       WHERE f.upload_no = r.upload_no AND f.chunk = r.chunk AND f.row_no = r.row_no), '{}') AS codes,
            ${otherRows} AS others,
            coalesce((SELECT array_agg(DISTINCT c.code ORDER BY c.code) FROM cross_pair_finding c
                       WHERE c.upload_no = r.upload_no AND c.chunk = r.chunk AND c.row_no = r.row_no), '{}') AS elsewhere
       FROM hit JOIN judged_row r ON r.upload_no = $1 AND r.chunk = hit.chunk AND r.row_no = hit.row_no
      ORDER BY r.chunk, r.row_no`,
    [uploadNo, code ?? null, after.chunk, after.rowNo, limit],
  ) as Promise<FoundRow[]>;
}

/** How many rows carry each code. */
export async function countByCode(db: DataSource, uploadNo: number): Promise<{ code: string; rows: number }[]> {
  return db.query(
    `SELECT code, count(DISTINCT (chunk, row_no))::int AS rows FROM finding WHERE upload_no = $1 GROUP BY code
     UNION ALL SELECT code, count(*)::int FROM set_finding WHERE upload_no = $1 GROUP BY code
     UNION ALL SELECT code, count(DISTINCT (chunk, row_no))::int FROM cross_pair_finding WHERE upload_no = $1 GROUP BY code
     ORDER BY rows DESC, code`,
    [uploadNo],
  ) as Promise<{ code: string; rows: number }[]>;
}
