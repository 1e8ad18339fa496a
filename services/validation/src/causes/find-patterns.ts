import { rowRules } from '@silon/rules';
import type { DataSource } from 'typeorm';

/** What keeps a row from counting: a rule's code, and the column it was broken in (-1: the row as a whole). */
export type CauseKey = `${string}.${number}`;

/** Refused rows of one subregion (0: unknown) that carry exactly these causes. */
export interface Pattern {
  readonly subregion: number;
  readonly causes: readonly CauseKey[];
  readonly rows: number;
}

export type CauseScope = { readonly pairId: string } | { readonly uploadNo: number };

interface Settings {
  settings_version: number;
  severities: Record<string, string>;
}

/**
 * The refused rows of a pair's standing uploads, or of one upload, folded by subregion and causes. A few hundred patterns stand
 * for any number of rows, so all that is asked about causes afterwards is asked in memory.
 */
export async function findPatterns(db: DataSource, scope: CauseScope): Promise<Pattern[]> {
  const [pairId, uploadNo] = 'pairId' in scope ? [scope.pairId, null] : [null, scope.uploadNo];
  const settings: Settings[] = await db.query(
    `SELECT DISTINCT settings_version, rule_settings -> 'severities' AS severities
       FROM upload JOIN election_settings USING (election_id, settings_version) WHERE pair_id = $1 OR upload_no = $2`,
    [pairId, uploadNo],
  );
  const refusing = settings.flatMap(({ settings_version, severities }) =>
    refusingRules(severities ?? {}).map((rule) => ({ settings_version, rule, code: rowRules[rule]!.code })),
  );
  const folded: { subregion: number; causes: number[]; rows: number }[] = await db.query(
    `WITH refusing AS (
       SELECT upload_no, code, rule
         FROM upload JOIN unnest($3::int[], $4::text[], $5::int[]) AS by_settings (settings_version, code, rule) USING (settings_version)
        WHERE (pair_id = $1 AND state = 'concluded') OR (upload_no = $2 AND state <> 'withdrawn')),
     refused AS (
       SELECT upload_no, chunk, row_no, array_agg(DISTINCT rule * ${COLUMNS} + column_no + 1) AS causes
         FROM refusing JOIN finding USING (upload_no, code) GROUP BY upload_no, chunk, row_no)
     SELECT subregion, causes, count(*)::int AS rows
       FROM refused JOIN judged_row USING (upload_no, chunk, row_no) WHERE verdict = 2
      GROUP BY subregion, causes ORDER BY subregion, causes`,
    [
      pairId,
      uploadNo,
      refusing.map((one) => one.settings_version),
      refusing.map(({ code }) => code),
      refusing.map(({ rule }) => rule),
    ],
  );
  return folded.map((pattern) => ({ ...pattern, causes: pattern.causes.map(causeKey) }));
}

/** Causes are numbers while the database folds them, which sorts 60,000 of them in half the time. */
const COLUMNS = 32;

function causeKey(number: number): CauseKey {
  return `${rowRules[Math.floor(number / COLUMNS)]!.code}.${(number % COLUMNS) - 1}`;
}

/** Which rules refuse a row, by the settings it was judged by; as indexes into the catalogue's row rules. */
const refusingRules = (severities: Readonly<Record<string, string>>): number[] =>
  rowRules.flatMap(({ code, severity, settable }, rule) =>
    ((settable && severities[code]) || severity) === 'REJECT_ROW' ? [rule] : [],
  );
