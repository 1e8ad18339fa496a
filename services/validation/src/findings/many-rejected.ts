import { judgeTotals, type RulePack, type TotalFinding } from '@silon/rules';
import type { DataSource } from 'typeorm';
import { countByCode } from './find-rows.js';
import { refusesRows } from './refuses-rows.js';

export interface Rejected {
  readonly received: number;
  readonly rejected: number;
}

/** F033 of an upload whose rows are judged: most of them fail, and mostly for one cause. Nothing where they do not. */
export async function manyRejected(
  db: DataSource,
  uploadNo: number,
  pack: RulePack,
  { received: rows, rejected }: Rejected,
): Promise<TotalFinding[]> {
  const severities = await changedSeverities(db, uploadNo);
  const causes = (await countByCode(db, uploadNo)).flatMap(({ code, rows: of }) => {
    const rule = pack.describe(code);
    return rule && refusesRows(rule, severities) ? [{ code, rows: of, title: rule.title }] : [];
  });
  return judgeTotals({ upload: { rows, rejected, causes } });
}

/** Severities the upload's election has set otherwise than the catalogue. */
async function changedSeverities(db: DataSource, uploadNo: number): Promise<Record<string, string>> {
  const [row]: { severities: Record<string, string> | null }[] = await db.query(
    `SELECT rule_settings->'severities' AS severities
       FROM upload JOIN election_settings USING (election_id, settings_version) WHERE upload_no = $1`,
    [uploadNo],
  );
  return row?.severities ?? {};
}
