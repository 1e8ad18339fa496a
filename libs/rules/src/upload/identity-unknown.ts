import { defineRule } from '../rule.js';

export const identityUnknown = defineRule({
  code: 'X211',
  slug: 'IDENTITY_UNKNOWN',
  severity: 'WARN',
  title: { id: 'ID BARIS tidak dikenal', en: 'ID BARIS not known' },
  why: {
    id: 'ID BARIS hanya berlaku bila kami yang memberikannya, untuk pasangan calon ini.',
    en: 'An ID BARIS holds only if we gave it, and to this pair.',
  },
  source: { id: 'ditambahkan Open SILON untuk berkas perbaikan', en: 'added by Open SILON for correction workbooks' },
  message: {
    id: () => 'ID BARIS tidak dikenal untuk pasangan calon ini; baris ini dibaca sebagai baris baru',
    en: () => 'the ID BARIS is not known for this pair; the row is read as a new one',
  },
  expected: {
    id: 'ID BARIS seperti dalam berkas perbaikan yang Anda unduh, atau kosong',
    en: 'the ID BARIS as in the correction workbook that you downloaded, or nothing',
  },
  mend: {
    id: 'unduh lagi berkas perbaikan dan salin ID BARIS dari sana, atau kosongkan selnya',
    en: 'download the correction workbook again and copy the ID BARIS from there, or empty the cell',
  },
});
