import { at } from '../at.js';
import { defineRowRule } from '../rule.js';

export const occupationUnknown = defineRowRule({
  code: 'R155',
  slug: 'OCCUPATION_UNKNOWN',
  severity: 'INFO',
  settable: true,
  column: 'occupation',
  title: { id: 'Pekerjaan tidak ada dalam daftar', en: 'Occupation not in the list' },
  why: {
    id: 'Nama pekerjaan sesuai KTP-el memudahkan pemeriksaan; nama lain tidak salah.',
    en: 'Names as on the KTP-el are easier to check; another name is no fault.',
  },
  source: { id: 'daftar pekerjaan pada KTP-el', en: 'list of occupations on the KTP-el' },
  message: {
    id: () => 'pekerjaan tidak ada dalam daftar KTP-el',
    en: () => 'the occupation is not in the list of the KTP-el',
  },
  expected: { id: 'pekerjaan seperti tertulis pada KTP-el', en: 'the occupation as written on the KTP-el' },
  mend: {
    id: 'tidak perlu tindakan; periksa ejaannya bila sempat',
    en: 'nothing needs to be done; check the spelling when there is time',
  },
  examples: {
    passes: [{}, { occupation: 'petani' }, { occupation: 'Wiraswasta' }, { occupation: 'PNS' }, { occupation: '' }],
    breaks: [{ occupation: 'Penjual bakso' }],
  },
  check: ({ occupation, values }) =>
    occupation && !occupation.listed && !occupation.barred && { found: values[at.occupation] ?? '' },
});
