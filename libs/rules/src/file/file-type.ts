import { defineRule } from '../rule.js';

export const fileType = defineRule({
  code: 'F001',
  slug: 'FILE_TYPE',
  severity: 'REJECT_FILE',
  title: { id: 'Bukan berkas .xlsx', en: 'Not an .xlsx file' },
  why: {
    id: 'Hanya .xlsx yang menyimpan apakah sebuah sel berupa teks.',
    en: 'Only .xlsx keeps whether a cell is text.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'berkas harus .xlsx', en: () => 'the file must be .xlsx' },
  expected: { id: 'berkas Excel Workbook (.xlsx)', en: 'an Excel Workbook (.xlsx)' },
  mend: {
    id: 'buka berkas, lalu simpan ulang sebagai Excel Workbook (.xlsx)',
    en: 'open the file and save it as an Excel Workbook (.xlsx)',
  },
});
