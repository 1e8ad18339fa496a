import { defaultSettings, type RuleSettings, setRules } from '@silon/rules';
import type { EntityManager } from 'typeorm';

export interface SetSettings {
  /** The shortest run of NIKs that is a finding. */
  readonly sequentialNiks: number;
  /** Which set rules put the rows they name under review. */
  readonly reviewing: readonly string[];
}

const naming = setRules.filter(({ code }) => ['X201', 'X202', 'X207'].includes(code));

/** The settings the upload is judged by, as far as rules across rows ask for them. */
export async function setSettingsOf(tx: EntityManager, uploadNo: number): Promise<SetSettings> {
  const [row]: { rule_settings: Partial<RuleSettings> }[] = await tx.query(
    'SELECT rule_settings FROM upload JOIN election_settings USING (election_id, settings_version) WHERE upload_no = $1',
    [uploadNo],
  );
  const { sequentialNiks, severities } = { ...defaultSettings, ...row?.rule_settings };
  const reviewing = naming.filter(({ code, severity }) => (severities[code] ?? severity) === 'REVIEW');
  return { sequentialNiks, reviewing: reviewing.map(({ code }) => code) };
}
