import { at } from '../at.js';
import { hasTitle } from '../reading/person-name.js';
import { defineRowRule } from '../rule.js';

export const nameTitle = defineRowRule({
  code: 'R131',
  slug: 'NAME_TITLE',
  severity: 'INFO',
  settable: true,
  column: 'name',
  title: { id: 'Gelar dalam nama', en: 'Title in the name' },
  why: {
    id: 'Orang yang sama sering tertulis dengan dan tanpa gelar; pembandingan ganda mengabaikannya.',
    en: 'The same person is often written with and without titles; comparisons ignore them.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'gelar dalam nama diabaikan saat pembandingan',
    en: () => 'titles in the name are ignored in comparisons',
  },
  expected: { id: 'nama sesuai KTP-el; gelar boleh ada', en: 'the name as on the KTP-el; titles are allowed' },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
  examples: {
    passes: [{}, { name: 'Hj' }, { name: 'M. Saleh' }, { name: 'Siti Ma' }],
    breaks: [
      { name: 'H. Ahmad' },
      { name: 'Hj Siti Aminah' },
      { name: 'Ahmad, S.Pd.' },
      { name: 'Dr. Ir. Ahmad M.Si.' },
    ],
  },
  check: (facts) => {
    const name = facts.values[at.name] ?? '';
    return facts.isReadable(at.name) && hasTitle(name) && { found: name };
  },
});
