import { defineRule } from '../rule.js';

export const nikPrecisionLoss = defineRule({
  code: 'F032',
  slug: 'NIK_PRECISION_LOSS',
  severity: 'REJECT_FILE',
  title: { id: 'Angka ke-16 NIK hilang', en: 'Digit 16 of the NIKs lost' },
  why: {
    id: 'Excel menyimpan 15 angka; NIK yang pernah menjadi angka berakhir 0 dan tidak dapat dipulihkan.',
    en: 'A spreadsheet keeps 15 digits; NIKs that were once numbers end in 0 and cannot be recovered.',
  },
  source: {
    id: 'praktik: secara wajar sekitar 10% NIK berakhir 0',
    en: 'practice: about 10% of NIKs end in 0 by nature',
  },
  message: { id: () => 'lebih dari separuh NIK berakhir 0', en: () => 'more than half of the NIKs end in 0' },
  expected: { id: 'NIK 16 angka sebagai teks', en: 'NIKs of 16 digits as text' },
  mend: {
    id: 'ubah kolom NIK menjadi Teks, lalu isi ulang dari KTP-el',
    en: 'format the column as Text and enter the NIKs again from the KTP-el',
  },
});
