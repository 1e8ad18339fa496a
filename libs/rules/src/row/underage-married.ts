import { at } from '../at.js';
import { isUnderage } from '../reading/age.js';
import { asWritten } from '../reading/calendar.js';
import { defineRowRule } from '../rule.js';

export const underageMarried = defineRowRule({
  code: 'R145',
  slug: 'UNDERAGE_MARRIED',
  severity: 'REVIEW',
  settable: true,
  column: 'birthDate',
  title: { id: 'Di bawah umur tetapi kawin', en: 'Under age but married' },
  why: {
    id: 'Yang sudah atau pernah kawin mempunyai hak pilih sebelum 17 tahun, dengan bukti.',
    en: 'Whoever is or was married may vote before 17, with proof.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)f; surat KPU 959/2024', en: 'PKPU 1/2020 article 18(2)f; KPU letter 959/2024' },
  message: {
    id: ({ minAge, votingDay }) =>
      `belum ${minAge} tahun pada hari pemungutan suara (${votingDay}) tetapi sudah atau pernah kawin`,
    en: ({ minAge, votingDay }) => `under ${minAge} on voting day (${votingDay}) but (ever) married`,
  },
  expected: { id: 'bukti perkawinan', en: 'proof of marriage' },
  mend: {
    id: 'lampirkan bukti perkawinan; periksa tahun lahir pada KTP-el',
    en: 'attach proof of marriage; check the year of birth on the KTP-el',
  },
  examples: {
    passes: [{}, { birthDate: '28-06-2001', maritalStatus: 'B' }, { birthDate: '27-06-2001', maritalStatus: 'S' }],
    breaks: [
      { birthDate: '28-06-2001', nik: '5201012806019001', maritalStatus: 'S' },
      { birthDate: '28-06-2001', nik: '5201012806019001', maritalStatus: 'P' },
    ],
  },
  check: (facts, { settings: { minAge } }) =>
    (facts.marital === 'S' || facts.marital === 'P') &&
    isUnderage(facts, minAge) && {
      found: facts.values[at.birthDate] ?? '',
      minAge,
      votingDay: asWritten(facts.votingDay),
    },
});
