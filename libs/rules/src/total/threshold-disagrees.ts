import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';

const names = {
  minimum: { id: 'jumlah minimal', en: 'the minimum' },
  spread: { id: 'sebaran minimal', en: 'the minimum spread' },
} as const;
const nameOf = (of: string | number | undefined, language: 'id' | 'en'): string =>
  names[of === 'spread' ? 'spread' : 'minimum'][language];

/** The decree decides; somebody should look before a pair is held against a misprint. */
export const thresholdDisagrees = defineTotalRule({
  code: 'T407',
  slug: 'THRESHOLD_DISAGREES',
  severity: 'WARN',
  title: { id: 'Angka keputusan berbeda dari rumus', en: 'Decree differs from the formula' },
  why: {
    id: 'Yang berlaku ialah keputusan KPU; bila hitungan menurut undang-undang memberi angka lain, mungkin ada salah ketik.',
    en: 'The decree of the commission counts; where the formula of the law gives another figure there may be a misprint.',
  },
  source: { id: 'UU 10/2016 pasal 41; Kota Mataram 2020', en: 'Law 10/2016 article 41; the city of Mataram in 2020' },
  message: {
    id: ({ figure: of, decree, computed }) =>
      `${nameOf(of, 'id')} dalam keputusan ${figure(decree, 'id')}, menurut rumus ${figure(computed, 'id')}`,
    en: ({ figure: of, decree, computed }) =>
      `${nameOf(of, 'en')} in the decree is ${figure(decree, 'en')}, by the formula ${figure(computed, 'en')}`,
  },
  expected: {
    id: ({ computed }) => `${figure(computed, 'id')}, menurut rumus`,
    en: ({ computed }) => `${figure(computed, 'en')}, by the formula`,
  },
  mend: {
    id: 'periksa keputusan, jumlah DPT dan jumlah wilayahnya; yang berlaku tetap keputusan',
    en: 'check the decree, its voter list and its areas; what counts is still the decree',
  },
  examples: {
    passes: [{}, { decree: { figure: 'minimum', decree: 24_922, computed: 24_922 } }],
    breaks: [
      { decree: { figure: 'minimum', decree: 24_622, computed: 24_922 } },
      { decree: { figure: 'spread', decree: 11, computed: 14 } },
    ],
  },
  check: ({ decree }) => decree && decree.decree !== decree.computed && { found: String(decree.decree), ...decree },
});
