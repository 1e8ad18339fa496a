import type { DataSource } from 'typeorm';

interface RowPlace {
  readonly pairId: string;
  readonly receipt: number;
  readonly sheet: number;
  readonly row: number;
}

/** A supporter who stands in two pairs' ledgers, as two places in files. Nobody is named. */
export interface Shared {
  readonly pairs: readonly { first: string; second: string; supporters: number }[];
  readonly supporters: readonly { first: RowPlace; second: RowPlace }[];
}

export interface SharedPage {
  readonly code: 'C300' | 'C302';
  readonly limit: number;
  readonly offset: number;
}

/** As the ledgers stand now. */
export const findShared = (db: DataSource, electionId: string, { code, limit, offset }: SharedPage): Promise<Shared> =>
  list(db, standing[code], [electionId], limit, offset);

/** As the end of the stage has shown it; each pair of rows once. */
export const listFrozen = (
  db: DataSource,
  electionId: string,
  { stage, code, limit, offset }: SharedPage & { stage: string },
): Promise<Shared> => list(db, frozen, [electionId, stage, code], limit, offset);

async function list(db: DataSource, rows: string, by: string[], limit: number, offset: number): Promise<Shared> {
  const pairs: Shared['pairs'] = await db.query(
    `SELECT p.pair_id AS first, q.pair_id AS second, count(*)::int AS supporters ${rows}
      GROUP BY p.pair_id, q.pair_id ORDER BY p.pair_id, q.pair_id`,
    by,
  );
  const supporters: Shared['supporters'] = await db.query(
    `SELECT ${place('p', 'a')} AS first, ${place('q', 'b')} AS second ${rows}
      ORDER BY a.upload_no, a.chunk, a.row_no, b.upload_no, b.chunk, b.row_no LIMIT ${limit} OFFSET ${offset}`,
    by,
  );
  return { pairs, supporters };
}

const ledgers = `FROM pair_ledger p JOIN pair_ledger q ON q.election_id = p.election_id AND q.pair_no > p.pair_no
   JOIN ledger a ON a.pair_no = p.pair_no`;

const standing = {
  C300: `${ledgers} JOIN ledger b ON b.pair_no = q.pair_no AND b.nik_key = a.nik_key WHERE p.election_id = $1`,
  C302: `${ledgers} JOIN judged_row ra ON (ra.upload_no, ra.chunk, ra.row_no) = (a.upload_no, a.chunk, a.row_no)
   JOIN ledger b ON b.pair_no = q.pair_no AND b.nik_key <> a.nik_key
   JOIN judged_row rb ON (rb.upload_no, rb.chunk, rb.row_no) = (b.upload_no, b.chunk, b.row_no) AND rb.person_key = ra.person_key
  WHERE p.election_id = $1`,
} as const;

const frozen = `FROM (SELECT upload_no, chunk, row_no, other_upload_no, other_chunk, other_row_no FROM cross_pair_finding
                       JOIN stage_freeze USING (stage_id) WHERE election_id = $1 AND stage_id = $2 AND code = $3) f
   JOIN upload u ON u.upload_no = f.upload_no JOIN pair_ledger p ON p.pair_id = u.pair_id
   JOIN upload v ON v.upload_no = f.other_upload_no JOIN pair_ledger q ON q.pair_id = v.pair_id AND q.pair_no > p.pair_no
   JOIN LATERAL (SELECT f.upload_no, f.chunk, f.row_no) a ON true
   JOIN LATERAL (SELECT f.other_upload_no AS upload_no, f.other_chunk AS chunk, f.other_row_no AS row_no) b ON true`;

const place = (pair: string, row: string) =>
  `(SELECT jsonb_build_object('pairId', ${pair}.pair_id, 'receipt', u.receipt_number, 'sheet', r.sheet, 'row', r.sheet_row)
      FROM judged_row r JOIN upload u USING (upload_no)
     WHERE r.upload_no = ${row}.upload_no AND r.chunk = ${row}.chunk AND r.row_no = ${row}.row_no)`;
