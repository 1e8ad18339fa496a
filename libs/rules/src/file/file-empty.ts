import { defineRule } from '../rule.js';

export const fileEmpty = defineRule({
  code: 'F030',
  slug: 'FILE_EMPTY',
  severity: 'REJECT_FILE',
  title: { id: 'Tidak ada baris dukungan', en: 'No supporter rows' },
  why: { id: 'Berkas kosong biasanya berkas yang salah dipilih.', en: 'An empty file is usually the wrong file.' },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'tidak ada baris dukungan', en: () => 'there are no supporter rows' },
  expected: { id: 'paling sedikit satu baris dukungan', en: 'at least one supporter row' },
  mend: { id: 'periksa apakah berkas yang dipilih benar', en: 'see whether it is the right file' },
});
