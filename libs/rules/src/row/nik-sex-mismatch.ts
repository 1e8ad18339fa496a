import { defineRowRule } from '../rule.js';

/** A doubt, no fault, as with R126. */
export const nikSexMismatch = defineRowRule({
  code: 'R127',
  slug: 'NIK_SEX_MISMATCH',
  severity: 'REVIEW',
  settable: true,
  column: 'sex',
  title: { id: 'Jenis kelamin berbeda dari NIK', en: 'Sex differs from the NIK' },
  why: {
    id: 'Pada NIK perempuan tanggal lahir ditambah 40; perbedaan biasanya salah ketik.',
    en: 'In a woman’s NIK the day of birth is raised by 40; a difference is usually a slip.',
  },
  source: { id: 'PP 37/2007 pasal 37', en: 'PP 37/2007 article 37' },
  message: {
    id: ({ inNik }) => `jenis kelamin berbeda dari NIK (${inNik})`,
    en: ({ inNik }) => `the sex differs from the NIK (${inNik})`,
  },
  expected: { id: ({ inNik }) => `${inNik}`, en: ({ inNik }) => `${inNik}` },
  mend: { id: 'periksa jenis kelamin dan NIK pada KTP-el', en: 'check sex and NIK on the KTP-el' },
  examples: {
    passes: [{}, { nik: '5201014507859002', sex: 'P' }, { sex: 'X' }],
    breaks: [{ sex: 'P' }, { nik: '5201014507859002', sex: 'L' }],
  },
  check: ({ nik, sex }) => {
    if (sex === '' || !nik.comparable) return false;
    const inNik = nik.female ? 'P' : 'L';
    return sex !== inNik && { found: sex, inNik };
  },
});
