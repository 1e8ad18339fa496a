import { setRules } from '@silon/rules';
import type { DataSource } from 'typeorm';
import { type OtherRow, otherRows } from '../findings/other-rows.js';
import { IDENTITY_UNKNOWN } from '../judge-chunk/encode-rows.js';
import type { RowOutcome } from './row-status.js';

export interface Choice {
  readonly rows: 'failing' | 'all';
  /** Flat code of a kecamatan, or "unknown": the rows whose village could not be read. */
  readonly kecamatan?: string | undefined;
}

export interface ChosenChunk {
  readonly chunk: number;
  readonly rows: number;
}

/** A row to be written: where it stood in the operator's file, what became of it, and which rows it was compared with. */
export interface ChosenRow extends RowOutcome {
  readonly rowNo: number;
  readonly sheet: number;
  readonly row: number;
  readonly others: readonly OtherRow[];
  /** It came with an identity that names no row of the pair. */
  readonly unknownIdentity: boolean;
}

export interface KecamatanRows {
  readonly kecamatan: string;
  readonly rows: number;
  readonly failing: number;
}

/** Set rules that ask something of the operator; the others tell him of what was skipped, replaced or read as new. */
const asking = setRules.filter(({ severity }) => severity !== 'INFO' && severity !== 'WARN').map(({ code }) => code);

/** A set finding of row r. */
const found = `FROM set_finding s WHERE s.upload_no = r.upload_no AND s.chunk = r.chunk AND s.row_no = r.row_no`;

/** A mended row speaks for it now: there is nothing left to mend in this one. */
const isSuperseded = `EXISTS (SELECT 1 ${found} AND s.code = 'X212' AND s.not_new)`;

/** Refused, set aside, under review, or disputed with another row. Needs $2: the codes above. */
const isFailing = `(r.verdict > 0 OR EXISTS (SELECT 1 ${found} AND s.code = ANY($2::text[]))) AND NOT ${isSuperseded}`;

/** Needs the kecamatan or null. A village's flat code begins with its kecamatan's six digits. */
const isOf = (kecamatan: '$2' | '$4') =>
  `(${kecamatan}::text IS NULL OR (${kecamatan} = 'unknown' AND r.village IS NULL) OR r.village / 10000 = nullif(${kecamatan}, 'unknown')::bigint)`;

/** Needs $3 "failing" or "all" and $4 the kecamatan or null. */
const isChosen = `($3::text = 'all' OR (${isFailing})) AND ${isOf('$4')}`;

const chosen = (uploadNo: number, { rows, kecamatan }: Choice) => [uploadNo, asking, rows, kecamatan ?? null];

/** Whether any row of the upload is of the kecamatan chosen. */
export async function hasKecamatan(db: DataSource, uploadNo: number, kecamatan: string): Promise<boolean> {
  const [{ has }]: [{ has: boolean }] = await db.query(
    `SELECT EXISTS (SELECT 1 FROM judged_row r WHERE r.upload_no = $1 AND ${isOf('$2')}) AS has`,
    [uploadNo, kecamatan],
  );
  return has;
}

/** The chunks that hold chosen rows, in order, and how many. */
export async function chooseChunks(db: DataSource, uploadNo: number, choice: Choice): Promise<ChosenChunk[]> {
  return db.query(
    `SELECT r.chunk, count(*)::int AS rows FROM judged_row r WHERE r.upload_no = $1 AND ${isChosen} GROUP BY r.chunk ORDER BY r.chunk`,
    chosen(uploadNo, choice),
  ) as Promise<ChosenChunk[]>;
}

/** The chosen rows of one chunk, in order. */
export async function chooseRows(
  db: DataSource,
  { uploadNo, pairNo }: { uploadNo: number; pairNo: number },
  chunk: number,
  choice: Choice,
): Promise<ChosenRow[]> {
  return db.query(
    `SELECT r.row_no AS "rowNo", r.sheet, r.sheet_row AS row, r.verdict, l.nik_key IS NOT NULL AS held, coalesce(l.review, false) AS review,
            ${isSuperseded} AS superseded,
            EXISTS (SELECT 1 FROM finding f WHERE f.upload_no = r.upload_no AND f.code = '${IDENTITY_UNKNOWN}' AND f.chunk = r.chunk AND f.row_no = r.row_no) AS "unknownIdentity",
            ${otherRows} AS others
       FROM judged_row r
       LEFT JOIN ledger l ON l.pair_no = $5 AND l.nik_key = r.nik_key AND l.upload_no = r.upload_no AND l.chunk = r.chunk AND l.row_no = r.row_no
      WHERE r.upload_no = $1 AND r.chunk = $6 AND ${isChosen} ORDER BY r.row_no`,
    [...chosen(uploadNo, choice), pairNo, chunk],
  ) as Promise<ChosenRow[]>;
}

/** How many rows, and failing ones among them, each kecamatan has in the upload. */
export async function countByKecamatan(db: DataSource, uploadNo: number): Promise<KecamatanRows[]> {
  return db.query(
    `SELECT coalesce((r.village / 10000)::text, 'unknown') AS kecamatan, count(*)::int AS rows, count(*) FILTER (WHERE ${isFailing})::int AS failing
       FROM judged_row r WHERE r.upload_no = $1 GROUP BY 1 ORDER BY 1`,
    [uploadNo, asking],
  ) as Promise<KecamatanRows[]>;
}
