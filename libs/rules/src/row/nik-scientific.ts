import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

export const nikScientific = defineRowRule({
  code: 'R122',
  slug: 'NIK_SCIENTIFIC',
  severity: 'REJECT_ROW',
  column: 'nik',
  title: { id: 'NIK tertulis ilmiah', en: 'NIK in scientific notation' },
  why: {
    id: 'Excel menulis angka panjang sebagai 5,20101E+15; angka yang hilang tidak dapat dipulihkan.',
    en: 'A spreadsheet writes a long number as 5.20101E+15; the digits lost cannot be recovered.',
  },
  source: { id: 'praktik: lembar kerja menyimpan 15 angka', en: 'practice: spreadsheets keep 15 significant digits' },
  message: {
    id: ({ kept }) => `NIK tertulis dalam bentuk ilmiah: hanya ${kept} angka pertamanya yang tersisa`,
    en: ({ kept }) => `the NIK is written in scientific notation: only its first ${kept} digits are left`,
  },
  expected: { id: '16 angka sebagai teks', en: '16 digits as text' },
  mend: {
    id: 'ubah format sel menjadi Teks, lalu ketik ulang NIK dari KTP-el',
    en: 'set the cell to Text, then type the NIK again from the KTP-el',
  },
  examples: {
    passes: [{}, { nik: '520101050785900E' }],
    breaks: [{ nik: '5.20101E+15' }, { nik: '5,20101E+15' }, { nik: '5e15' }],
  },
  check: ({ nik: { state, text } }) =>
    state === NikState.scientific && { found: text, kept: text.split(/e/i, 1).join('').replace(/[.,]/g, '').length },
});
