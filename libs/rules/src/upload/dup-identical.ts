import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const dupIdentical = defineRule({
  code: 'X200',
  slug: 'DUP_IDENTICAL',
  severity: 'COLLAPSE',
  title: { id: 'Ganda identik', en: 'Identical row' },
  why: {
    id: 'Seorang pendukung dihitung satu kali; baris pertama yang tinggal.',
    en: 'A supporter counts once; the first row stays.',
  },
  source: {
    id: 'praktik SILON sejak 2016; PKPU 1/2020 pasal 18(2)h',
    en: 'practice of SILON since 2016; PKPU 1/2020 article 18(2)h',
  },
  message: {
    id: (other) => `ganda identik dengan ${otherRow(other).id}; dihitung satu`,
    en: (other) => `identical to ${otherRow(other).en}; counted once`,
  },
  expected: { id: 'satu baris untuk satu pendukung', en: 'one row for one supporter' },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
});
