import { defineRule } from '../rule.js';

export const headerMissing = defineRule({
  code: 'F020',
  slug: 'HEADER_MISSING',
  severity: 'REJECT_FILE',
  title: { id: 'Judul kolom tidak ada', en: 'Column title missing' },
  why: { id: 'Setiap kolom dinilai menurut judulnya.', en: 'Every column is judged by its title.' },
  source: { id: 'KPU NTB, 6 Nov 2017', en: 'KPU NTB, 6 Nov 2017' },
  message: { id: () => 'sebuah judul kolom tidak ada', en: () => 'a column title is missing' },
  expected: { id: 'semua judul kolom templat', en: 'all titles of the template' },
  mend: { id: 'tulis judul itu persis seperti di templat', en: 'write that title exactly as in the template' },
});
