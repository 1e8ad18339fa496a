import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const dupNik = defineRule({
  code: 'X201',
  slug: 'DUP_NIK',
  severity: 'REVIEW',
  settable: true,
  title: { id: 'NIK sama, data berbeda', en: 'Same NIK, other data' },
  why: {
    id: 'Satu NIK adalah satu orang; salah satu barisnya salah ketik.',
    en: 'One NIK is one person; one of the rows has a slip.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)h; surat KPU 959/2024', en: 'PKPU 1/2020 article 18(2)h; KPU letter 959/2024' },
  message: {
    id: (other) => `NIK sama dengan ${otherRow(other).id} tetapi datanya berbeda; dihitung satu`,
    en: (other) => `same NIK as ${otherRow(other).en}, but the data differ; counted once`,
  },
  expected: { id: 'satu baris untuk satu NIK', en: 'one row for one NIK' },
  mend: {
    id: 'pilih baris yang benar menurut KTP-el dan hapus yang lain',
    en: 'choose the row that follows the KTP-el and remove the other',
  },
});
