import { defineRule } from '../rule.js';

export const sheetMissing = defineRule({
  code: 'F025',
  slug: 'SHEET_MISSING',
  severity: 'REJECT_FILE',
  title: { id: 'Lembar data tidak ada', en: 'Data sheet missing' },
  why: {
    id: 'Penanda menunjukkan templat resmi, tetapi lembar yang harus diisi tidak ada lagi.',
    en: 'The mark shows an official template, but the sheet to fill is gone.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'lembar data templat tidak ada',
    en: () => 'the data sheet of the template is missing',
  },
  expected: { id: 'berkas dengan lembar B.1-KWK', en: 'a file with the sheet B.1-KWK' },
  mend: {
    id: 'kembalikan lembar itu, atau salin data ke templat yang baru diunduh',
    en: 'bring the sheet back, or copy the data into a newly downloaded template',
  },
});
