import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const identityTwice = defineRule({
  code: 'X210',
  slug: 'IDENTITY_TWICE',
  severity: 'WARN',
  title: { id: 'ID BARIS dipakai dua kali', en: 'ID BARIS used twice' },
  why: {
    id: 'Satu ID BARIS memperbaiki satu baris. Menyalin baris atau menarik sel ke bawah ikut menyalin ID-nya.',
    en: 'One ID BARIS mends one row. Copying a row or filling cells down copies its ID too.',
  },
  source: { id: 'ditambahkan Open SILON untuk berkas perbaikan', en: 'added by Open SILON for correction workbooks' },
  message: {
    id: (other) =>
      `ID BARIS sama dengan ${otherRow(other).id}; baris pertama yang memakainya, baris ini dibaca sebagai baris baru`,
    en: (other) => `the same ID BARIS as ${otherRow(other).en}; the first row keeps it, this one is read as a new row`,
  },
  expected: { id: 'setiap ID BARIS sekali dalam satu berkas', en: 'each ID BARIS once in a file' },
  mend: {
    id: 'kosongkan ID BARIS pada baris yang Anda tambahkan sendiri',
    en: 'empty the ID BARIS of rows that you added yourself',
  },
});
