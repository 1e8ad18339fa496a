import { defineRule } from '../rule.js';

export const fileTooLarge = defineRule({
  code: 'F004',
  slug: 'FILE_TOO_LARGE',
  severity: 'REJECT_FILE',
  title: { id: 'Berkas terlalu besar', en: 'File too large' },
  why: {
    id: 'Berkas yang lebih kecil lebih aman diunggah dan lebih mudah diperbaiki.',
    en: 'Smaller files are safer to upload and easier to mend.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'berkas melebihi batas', en: () => 'the file exceeds the limit' },
  expected: { id: 'berkas dalam batas ukuran dan jumlah baris', en: 'a file within the limits of size and rows' },
  mend: { id: 'bagi per kecamatan atau kabupaten', en: 'split it by kecamatan or kabupaten' },
});
