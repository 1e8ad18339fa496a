import { defineRule } from '../rule.js';

export const headerOrder = defineRule({
  code: 'F021',
  slug: 'HEADER_ORDER',
  severity: 'REJECT_FILE',
  title: { id: 'Urutan kolom berubah', en: 'Column order changed' },
  why: {
    id: 'Judul yang dipindah sering tidak dibawa isinya.',
    en: 'A title that moved has often left its contents behind.',
  },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: { id: () => 'urutan kolom berubah', en: () => 'the order of the columns changed' },
  expected: { id: 'urutan kolom seperti di templat', en: 'the columns in the order of the template' },
  mend: { id: 'kembalikan urutan kolom seperti di templat', en: 'put the columns back in the order of the template' },
});
