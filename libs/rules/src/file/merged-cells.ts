import { defineRule } from '../rule.js';

export const mergedCells = defineRule({
  code: 'F026',
  slug: 'MERGED_CELLS',
  severity: 'REJECT_FILE',
  title: { id: 'Sel digabung', en: 'Merged cells' },
  why: {
    id: 'Sel yang digabung menyembunyikan isi baris di bawahnya.',
    en: 'Merged cells hide what the rows under them hold.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'ada sel yang digabung', en: () => 'there are merged cells' },
  expected: { id: 'lembar tanpa sel gabungan', en: 'a sheet without merged cells' },
  mend: { id: 'pisahkan sel (Unmerge Cells), lalu isi setiap barisnya', en: 'unmerge the cells and fill every row' },
});
