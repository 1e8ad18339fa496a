import { defineRule } from '../rule.js';

export const columnShifted = defineRule({
  code: 'F024',
  slug: 'COLUMN_SHIFTED',
  severity: 'REJECT_FILE',
  title: { id: 'Isi kolom tergeser', en: 'Columns shifted' },
  why: {
    id: 'Bila sebagian besar baris tergeser sama, satu perbaikan cukup untuk seluruh berkas.',
    en: 'When most rows are shifted alike, one repair mends the whole file.',
  },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: {
    id: () => 'isi tergeser pada lebih dari separuh baris',
    en: () => 'contents are shifted in more than half of the rows',
  },
  expected: { id: 'setiap isi di bawah judul kolomnya', en: 'every content under its title' },
  mend: { id: 'kembalikan isi ke bawah judul kolomnya', en: 'move the contents back under their titles' },
});
