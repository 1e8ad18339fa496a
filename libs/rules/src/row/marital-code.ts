import { at } from '../at.js';
import { maritalCode as codes } from '../reading/codes.js';
import { defineRowRule } from '../rule.js';

export const maritalCode = defineRowRule({
  code: 'R151',
  slug: 'MARITAL_CODE',
  severity: 'REJECT_ROW',
  column: 'maritalStatus',
  title: { id: 'Kode status perkawinan salah', en: 'Marital status code wrong' },
  why: {
    id: 'Status menentukan hak pilih yang belum 17 tahun.',
    en: 'The status decides whether somebody under 17 may vote.',
  },
  source: {
    id: 'formulir B.1.1-KWK; praktik sistem daftar pemilih KPU',
    en: 'form B.1.1-KWK; practice of KPU’s voter list system',
  },
  message: {
    id: ({ suggestion }) => `status perkawinan harus B, S atau P${suggestion ? `. Maksud Anda ${suggestion}?` : ''}`,
    en: ({ suggestion }) => `marital status must be B, S or P${suggestion ? `. Did you mean ${suggestion}?` : ''}`,
  },
  expected: { id: 'B (belum), S (sudah) atau P (pernah)', en: 'B (never), S (married) or P (was married)' },
  mend: { id: 'tulis satu huruf: B, S atau P', en: 'write one letter: B, S or P' },
  examples: {
    passes: [{}, { maritalStatus: 'b' }, { maritalStatus: 'P' }],
    breaks: [
      { maritalStatus: 'Kawin' },
      { maritalStatus: 'Belum Kawin' },
      { maritalStatus: 'Cerai Mati' },
      { maritalStatus: 'L' },
      { maritalStatus: '2' },
    ],
  },
  check: (facts) => {
    if (facts.marital !== '' || !facts.isReadable(at.maritalStatus)) return false;
    const found = facts.values[at.maritalStatus] ?? '';
    return { found, suggestion: codes.meant(found) ?? '' };
  },
});
