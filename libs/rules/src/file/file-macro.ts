import { defineRule } from '../rule.js';

export const fileMacro = defineRule({
  code: 'F005',
  slug: 'FILE_MACRO',
  severity: 'REJECT_FILE',
  title: { id: 'Berkas berisi makro atau isi aktif', en: 'File holds macros or active content' },
  why: {
    id: 'Makro dan tautan luar dapat bertindak di komputer petugas.',
    en: 'Macros and external links may act on an officer’s computer.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'berkas berisi makro atau isi aktif lain',
    en: () => 'the file holds macros or other active content',
  },
  expected: {
    id: 'berkas tanpa makro, tautan luar dan objek sisipan',
    en: 'a file without macros, external links or embedded objects',
  },
  mend: { id: 'salin data ke templat resmi yang baru', en: 'copy the data into a fresh official template' },
});
