import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const dupResubmitted = defineRule({
  code: 'X203',
  slug: 'DUP_RESUBMITTED',
  severity: 'INFO',
  title: { id: 'Sudah pernah diunggah', en: 'Already uploaded' },
  why: {
    id: 'Unggahan menambah, tidak mengganti; baris yang sama tidak menambah dukungan.',
    en: 'Uploads add, they do not replace; the same row adds no support.',
  },
  source: {
    id: 'praktik 2020, saat setiap unggahan mengganti yang sebelumnya',
    en: 'practice in 2020, when every upload replaced the last',
  },
  message: {
    id: (other) => `sudah ada dalam unggahan sebelumnya (${otherRow(other).id}); dilewati`,
    en: (other) => `already in an earlier upload (${otherRow(other).en}); skipped`,
  },
  expected: { id: 'baris baru', en: 'a new row' },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
});
