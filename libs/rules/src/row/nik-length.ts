import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

export const nikLength = defineRowRule({
  code: 'R120',
  slug: 'NIK_LENGTH',
  severity: 'REJECT_ROW',
  column: 'nik',
  title: { id: 'NIK bukan 16 angka', en: 'NIK is not 16 digits' },
  why: {
    id: 'NIK selalu 16 angka; satu angka terlewat menunjuk orang lain atau tidak seorang pun.',
    en: 'A NIK has 16 digits; with one missing it names somebody else or nobody.',
  },
  source: { id: 'PP 40/2019 pasal 30', en: 'PP 40/2019 article 30' },
  message: {
    id: ({ length }) => `NIK harus 16 angka, terbaca ${length} angka`,
    en: ({ length }) => `a NIK has 16 digits, this one has ${length}`,
  },
  expected: { id: '16 angka', en: '16 digits' },
  mend: {
    id: ({ length }) =>
      `salin lagi NIK dari KTP-el, sebagai teks${Number(length) < 16 ? '; angka yang hilang tidak dapat ditebak' : ''}`,
    en: ({ length }) =>
      `copy the NIK again from the KTP-el, as text${Number(length) < 16 ? '; the digits missing cannot be guessed' : ''}`,
  },
  examples: {
    passes: [{}, { nik: '520101050785900X' }],
    breaks: [{ nik: '520101050785900' }, { nik: '52010105078590011' }, { nik: '5' }],
  },
  check: ({ nik }) => nik.state === NikState.wrongLength && { found: nik.text, length: nik.text.length },
});
