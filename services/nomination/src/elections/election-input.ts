import { refusedSeverities, type Severity } from '@silon/rules';
import { b1Kwk2018, profiles } from '@silon/workbook';
import { z } from 'zod';

const count = z.number().int().min(1).max(300_000_000);
const text = z.string().trim().min(3).max(200);

const severities = ['REJECT_ROW', 'REVIEW', 'WARN', 'INFO'] as const satisfies readonly Severity[];

/** Only where the rule says that it may have another: a row whose NIK cannot be read stays refused, whatever is set here. */
const Severities = z.record(z.string().regex(/^[FRXCTV]\d{3}$/), z.enum(severities)).superRefine((wanted, context) => {
  const refuse = (code: string, message: string) => context.addIssue({ code: 'custom', path: [code], message });
  for (const code of refusedSeverities(wanted))
    refuse(code, 'Tingkat aturan ini tidak dapat diubah\nThe severity of this rule is fixed');
  for (const [code, severity] of Object.entries(wanted))
    if (severity === 'REJECT_ROW' && !code.startsWith('R'))
      refuse(code, 'Aturan antarbaris tidak dapat menolak baris\nA rule across rows can refuse none');
});

/** Somebody fits every pair of ages. */
const ruleSettings = {
  minimumAge: z.number().int().min(1).max(49),
  maximumAge: z.number().int().min(50).max(200),
  severities: Severities,
};

const NewRuleSettings = z.strictObject({
  minimumAge: ruleSettings.minimumAge.default(17),
  maximumAge: ruleSettings.maximumAge.default(120),
  severities: ruleSettings.severities.default({}),
});

/** What may change later; which region and office it is about may not. */
const changeable = {
  name: text,
  voterListTotal: count,
  minimumSupport: count,
  minimumSpread: count,
  decreeNumber: text,
  decreeDate: z.iso.date(),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']),
  votingDay: z.iso.date(),
};

export const NewElection = z.strictObject({
  ...changeable,
  office: z.enum(['governor', 'regent', 'mayor']),
  /** Dotted or flat: a province for a governor, a kab/kota for a regent or mayor. */
  regionCode: z.string().regex(/^\d{2}(\.?\d{2})?$/),
  /** One of those at hand: the one that comes along, or one that `region:load` wrote. */
  regionEdition: z
    .string()
    .regex(/^[A-Za-z0-9][\w-]{0,39}$/)
    .default('2025'),
  ruleSettings: NewRuleSettings.prefault({}),
  /** Which columns a supporter's row has; templates that are out already forbid changing it later. */
  profile: z.enum(profiles.map(({ name }) => name)).default(b1Kwk2018.name),
});
export type NewElection = z.infer<typeof NewElection>;

/** What is not named stays as it is, also of the rules' settings; `severities` is replaced as a whole. */
export const ElectionChange = z
  .strictObject({ ...changeable, ruleSettings: z.strictObject(ruleSettings).partial() })
  .partial();
export type ElectionChange = z.infer<typeof ElectionChange>;
