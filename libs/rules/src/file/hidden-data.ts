import { defineRule } from '../rule.js';

export const hiddenData = defineRule({
  code: 'F027',
  slug: 'HIDDEN_DATA',
  severity: 'WARN',
  title: { id: 'Data tersembunyi', en: 'Hidden data' },
  why: {
    id: 'Yang tersembunyi tetap dibaca; operator sebaiknya tahu.',
    en: 'What is hidden is read all the same; the operator had better know.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'ada baris, kolom atau lembar tersembunyi yang berisi data',
    en: () => 'hidden rows, columns or sheets hold data',
  },
  expected: { id: 'semua data terlihat', en: 'all data in sight' },
  mend: { id: 'tampilkan (Unhide) dan periksa', en: 'unhide and check it' },
});
