import { defineRule } from '../rule.js';

export const fileAlreadyUploaded = defineRule({
  code: 'F031',
  slug: 'FILE_ALREADY_UPLOADED',
  severity: 'INFO',
  title: { id: 'Berkas sudah pernah diunggah', en: 'File already uploaded' },
  why: {
    id: 'Berkas yang sama tidak menambah dukungan; kiriman ulang tidak merugikan siapa pun.',
    en: 'The same file adds no support; sending it again harms nobody.',
  },
  source: { id: 'praktik 2017: dukungan terhitung dua kali', en: 'practice in 2017: support counted twice' },
  message: {
    id: () => 'berkas yang sama sudah diunggah; tidak ada data baru',
    en: () => 'the same file was uploaded before; there is nothing new',
  },
  expected: { id: 'berkas dengan dukungan baru', en: 'a file with new support' },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
});
