import type { RulePacks } from '@silon/rule-packs';
import type { DataSource } from 'typeorm';
import { refusesRows } from '../findings/refuses-rows.js';

/** What keeps a row from counting: a rule's code, and the column it was broken in (-1: the row as a whole). */
export type CauseKey = `${string}.${number}`;

/** Refused rows of one subregion (0: unknown) that carry exactly these causes. */
export interface Pattern {
  readonly subregion: number;
  readonly causes: readonly CauseKey[];
  readonly rows: number;
}

export type CauseScope = { readonly pairId: string } | { readonly uploadNo: number };

/** What some uploads were judged by. */
interface Judged {
  settings_version: number;
  rule_pack: string;
  severities: Record<string, string> | null;
}

/**
 * The refused rows of a pair's standing uploads, or of one upload, folded by subregion and causes. A few hundred patterns stand
 * for any number of rows, so all that is asked about causes afterwards is asked in memory.
 */
export async function findPatterns(db: DataSource, packs: RulePacks, scope: CauseScope): Promise<Pattern[]> {
  const [pairId, uploadNo] = 'pairId' in scope ? [scope.pairId, null] : [null, scope.uploadNo];
  const judged: Judged[] = await db.query(
    `SELECT DISTINCT settings_version, rule_pack, rule_settings -> 'severities' AS severities
       FROM upload JOIN election_settings USING (election_id, settings_version) WHERE pair_id = $1 OR upload_no = $2`,
    [pairId, uploadNo],
  );
  const refusing = judged.flatMap((by) => refusingCodes(packs, by).map((code) => ({ ...by, code })));
  const codes = [...new Set(refusing.map(({ code }) => code))].sort();
  const folded: { subregion: number; causes: number[]; rows: number }[] = await db.query(
    `WITH refusing AS (
       SELECT upload_no, code, rule
         FROM upload JOIN unnest($3::int[], $4::text[], $5::text[], $6::int[]) AS judged (settings_version, rule_pack, code, rule)
                     USING (settings_version, rule_pack)
        WHERE (pair_id = $1 AND state = 'concluded') OR (upload_no = $2 AND state <> 'withdrawn')),
     refused AS (
       SELECT upload_no, chunk, row_no, array_agg(DISTINCT rule * ${COLUMNS} + column_no + 1) AS causes
         FROM refusing JOIN finding USING (upload_no, code) GROUP BY upload_no, chunk, row_no)
     SELECT subregion, causes, count(*)::int AS rows
       FROM refused r JOIN judged_row USING (upload_no, chunk, row_no)
      WHERE verdict = 2 AND NOT EXISTS (
        SELECT 1 FROM set_finding s
         WHERE (s.upload_no, s.chunk, s.row_no, s.code) = (r.upload_no, r.chunk, r.row_no, 'X212') AND s.not_new)
      GROUP BY subregion, causes ORDER BY subregion, causes`,
    [
      pairId,
      uploadNo,
      refusing.map((one) => one.settings_version),
      refusing.map((one) => one.rule_pack),
      refusing.map(({ code }) => code),
      refusing.map(({ code }) => codes.indexOf(code)),
    ],
  );
  return folded.map((pattern) => ({
    ...pattern,
    causes: pattern.causes.map(
      (number): CauseKey => `${codes[Math.floor(number / COLUMNS)]!}.${(number % COLUMNS) - 1}`,
    ),
  }));
}

/** Causes are numbers while the database folds them, which sorts 60,000 of them in half the time. */
const COLUMNS = 32;

/** The rules that refused rows, by the pack and the settings these were judged by. */
const refusingCodes = (packs: RulePacks, { rule_pack, severities }: Judged): string[] =>
  packs
    .getOrCurrent(rule_pack)
    .rowRules.filter((rule) => refusesRows(rule, severities ?? {}))
    .map(({ code }) => code);
