import { defineRule } from '../rule.js';

export const templateTampered = defineRule({
  code: 'F014',
  slug: 'TEMPLATE_TAMPERED',
  severity: 'WARN',
  title: { id: 'Penanda templat berubah', en: 'Template mark changed' },
  why: {
    id: 'Penanda memastikan asal templat; tanpa itu berkas tetap dibaca.',
    en: 'The mark makes the origin of a template certain; without it the file is still read.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'penanda templat hilang atau berubah',
    en: () => 'the mark of the template is missing or changed',
  },
  expected: { id: 'templat sebagaimana diunduh', en: 'the template as downloaded' },
  mend: { id: 'gunakan templat yang diunduh', en: 'use the template as downloaded' },
});
