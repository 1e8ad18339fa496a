import { at } from '../at.js';
import { asWritten } from '../reading/calendar.js';
import { isUnderage } from '../reading/age.js';
import { defineRowRule } from '../rule.js';

/** A certainty from the row itself, and often only a year mistyped: the operator can mend it, so the row is refused, not the person. */
export const underageUnmarried = defineRowRule({
  code: 'R144',
  slug: 'UNDERAGE_UNMARRIED',
  severity: 'REJECT_ROW',
  settable: true,
  column: 'birthDate',
  title: { id: 'Di bawah umur dan belum kawin', en: 'Under age and not married' },
  why: { id: 'Pendukung harus mempunyai hak pilih.', en: 'A supporter must have the right to vote.' },
  source: { id: 'PKPU 1/2020 pasal 18(2)f', en: 'PKPU 1/2020 article 18(2)f' },
  message: {
    id: ({ minAge, votingDay }) => `belum ${minAge} tahun pada hari pemungutan suara (${votingDay}) dan belum kawin`,
    en: ({ minAge, votingDay }) => `under ${minAge} on voting day (${votingDay}) and never married`,
  },
  expected: {
    id: ({ minAge }) => `berusia ${minAge} tahun pada hari pemungutan suara, atau sudah/pernah kawin`,
    en: ({ minAge }) => `${minAge} years on voting day, or (ever) married`,
  },
  mend: {
    id: 'periksa tahun lahir dan status perkawinan pada KTP-el; bila benar, hapus barisnya',
    en: 'check year of birth and marital status on the KTP-el; if they are right, remove the row',
  },
  examples: {
    passes: [
      { birthDate: '27-06-2001', maritalStatus: 'B' },
      { birthDate: '28-06-2001', maritalStatus: 'S' },
      { birthDate: '28-06-2001', maritalStatus: 'X' },
    ],
    breaks: [{ birthDate: '28-06-2001', nik: '5201012806019001', maritalStatus: 'B' }],
  },
  check: (facts, { settings: { minAge } }) =>
    facts.marital === 'B' &&
    isUnderage(facts, minAge) && {
      found: facts.values[at.birthDate] ?? '',
      minAge,
      votingDay: asWritten(facts.votingDay),
    },
});
