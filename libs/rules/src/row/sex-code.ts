import { at } from '../at.js';
import { sexCode as codes } from '../reading/codes.js';
import { defineRowRule } from '../rule.js';

export const sexCode = defineRowRule({
  code: 'R150',
  slug: 'SEX_CODE',
  severity: 'REJECT_ROW',
  column: 'sex',
  title: { id: 'Kode jenis kelamin salah', en: 'Sex code wrong' },
  why: {
    id: 'Satu huruf tidak dapat disalahartikan; W, M, F atau 1 dapat.',
    en: 'One agreed letter cannot be misread; W, M, F or 1 can.',
  },
  source: { id: 'praktik sistem daftar pemilih KPU', en: 'practice of KPU’s voter list system' },
  message: {
    id: ({ suggestion }) => `jenis kelamin harus L atau P${suggestion ? `. Maksud Anda ${suggestion}?` : ''}`,
    en: ({ suggestion }) => `sex must be L or P${suggestion ? `. Did you mean ${suggestion}?` : ''}`,
  },
  expected: { id: 'L (laki-laki) atau P (perempuan)', en: 'L (male) or P (female)' },
  mend: { id: 'tulis satu huruf: L atau P', en: 'write one letter: L or P' },
  examples: {
    passes: [{}, { sex: 'l' }, { sex: ' p ' }],
    breaks: [{ sex: 'Laki-laki' }, { sex: 'PR' }, { sex: 'W' }, { sex: 'M' }, { sex: 'F' }, { sex: '1' }, { sex: 'S' }],
  },
  check: (facts) => {
    if (facts.sex !== '' || !facts.isReadable(at.sex)) return false;
    const found = facts.values[at.sex] ?? '';
    return { found, suggestion: codes.meant(found) ?? '' };
  },
});
