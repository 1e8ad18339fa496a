import { defineRule } from '../rule.js';

export const headerDuplicate = defineRule({
  code: 'F023',
  slug: 'HEADER_DUPLICATE',
  severity: 'REJECT_FILE',
  title: { id: 'Judul kolom berulang', en: 'Column title repeated' },
  why: { id: 'Tidak jelas kolom mana yang berlaku.', en: 'It is unclear which of the columns counts.' },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'sebuah judul kolom muncul lebih dari sekali',
    en: () => 'a column title appears more than once',
  },
  expected: { id: 'setiap judul satu kali', en: 'every title once' },
  mend: { id: 'sisakan satu, di tempatnya menurut templat', en: 'keep one, in its place in the template' },
});
