import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const rowMended = defineRule({
  code: 'X212',
  slug: 'ROW_MENDED',
  severity: 'INFO',
  title: { id: 'Baris diperbaiki', en: 'Row mended' },
  why: {
    id: 'Baris dari berkas perbaikan menggantikan baris asalnya; NIK yang diperbaiki memindahkan dukungan, tidak menambahnya.',
    en: 'A row of a correction workbook takes the place of the row it came from; a mended NIK moves a supporter and adds none.',
  },
  source: { id: 'ditambahkan Open SILON untuk berkas perbaikan', en: 'added by Open SILON for correction workbooks' },
  message: {
    id: (other) =>
      `baris yang sama juga ada sebagai ${otherRow(other).id}; yang berlaku adalah versi diterima yang terakhir`,
    en: (other) => `the same row is also there as ${otherRow(other).en}; the last accepted version holds`,
  },
  expected: { id: 'satu versi yang berlaku dari setiap baris', en: 'one version of each row that holds' },
  mend: {
    id: 'tidak perlu tindakan; periksa bila perbaikan ini tidak disengaja',
    en: 'nothing needs to be done; check it if no mending was meant',
  },
});
