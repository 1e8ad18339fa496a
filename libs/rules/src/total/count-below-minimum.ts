import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';

const standing = { minimum: 303_331, spreadReached: 6, spread: 6, subregions: 10, level: 'regency' } as const;

/** Never a silent block: only a numbered record that returns the support can be disputed. */
export const countBelowMinimum = defineTotalRule({
  code: 'T400',
  slug: 'COUNT_BELOW_MINIMUM',
  severity: 'RETURN',
  title: { id: 'Jumlah di bawah syarat', en: 'Number below the minimum' },
  why: {
    id: 'Jumlah dukungan minimal adalah persentase dari DPT, dibulatkan ke atas, dan ditetapkan dengan keputusan KPU.',
    en: 'The minimum is a share of the voter list, rounded up, and fixed by a decree of the commission.',
  },
  source: { id: 'UU 10/2016 pasal 41', en: 'Law 10/2016 article 41' },
  message: {
    id: ({ counted, lacking, minimum }) =>
      `dukungan ${figure(counted, 'id')} kurang ${figure(lacking, 'id')} dari minimal ${figure(minimum, 'id')}`,
    en: ({ counted, lacking, minimum }) =>
      `${figure(counted, 'en')} supporters, ${figure(lacking, 'en')} short of the minimum of ${figure(minimum, 'en')}`,
  },
  expected: {
    id: ({ minimum }) => `paling sedikit ${figure(minimum, 'id')} dukungan yang dihitung`,
    en: ({ minimum }) => `at least ${figure(minimum, 'en')} supporters that count`,
  },
  mend: {
    id: 'perbaiki baris yang ditolak, lalu tambah dukungan selama masa penyerahan dibuka',
    en: 'mend the rows that were refused, then add supporters while the window is open',
  },
  examples: {
    passes: [{}, { standing: { ...standing, counted: 303_331 } }],
    breaks: [{ standing: { ...standing, counted: 303_330 } }],
  },
  check: ({ standing }) =>
    standing &&
    standing.counted < standing.minimum && {
      found: String(standing.counted),
      counted: standing.counted,
      minimum: standing.minimum,
      lacking: standing.minimum - standing.counted,
    },
});
