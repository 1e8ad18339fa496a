import { defineRule } from '../rule.js';

export const filePassword = defineRule({
  code: 'F003',
  slug: 'FILE_PASSWORD',
  severity: 'REJECT_FILE',
  title: { id: 'Berkas dikunci kata sandi', en: 'File is password protected' },
  why: { id: 'Tanpa kata sandi berkas tidak dapat dibaca siapa pun.', en: 'Without the password nobody can read it.' },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'berkas dikunci kata sandi', en: () => 'the file is password protected' },
  expected: { id: 'berkas tanpa kata sandi', en: 'a file without a password' },
  mend: { id: 'hapus kata sandinya, simpan, lalu unggah lagi', en: 'remove the password, save, upload again' },
});
