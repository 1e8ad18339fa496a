import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';

const standing = { minimum: 1_000, spreadReached: 6, spread: 6, subregions: 10, level: 'regency' } as const;
/** In NTB 2018 verification took 19 to 23 of a hundred supporters: less than a quarter to spare may not be enough. */
const thinPercent = 25;

export const countOkThinMargin = defineTotalRule({
  code: 'T402',
  slug: 'COUNT_OK_THIN_MARGIN',
  severity: 'INFO',
  title: { id: 'Cukup, tetapi cadangannya tipis', en: 'Enough, but with little to spare' },
  why: {
    id: `Verifikasi biasanya mengurangi dukungan: di NTB 2018 sebanyak 19-23 persen. Cadangan di bawah ${thinPercent} persen dapat habis.`,
    en: `Verification usually takes supporters away: 19 to 23 percent in NTB 2018. Less than ${thinPercent} percent to spare may be used up.`,
  },
  source: { id: 'NTB 2018: 252.818 dari 327.322 baris', en: 'NTB 2018: 252,818 of 327,322 rows' },
  message: {
    id: ({ minimum, margin, percent }) =>
      `cukup untuk minimal ${figure(minimum, 'id')}; sisa cadangan ${figure(margin, 'id')} (${percent}%)`,
    en: ({ minimum, margin, percent }) =>
      `meets the minimum of ${figure(minimum, 'en')}; ${figure(margin, 'en')} to spare (${percent}%)`,
  },
  expected: {
    id: `cadangan paling sedikit ${thinPercent} persen sebelum verifikasi`,
    en: `at least ${thinPercent} percent to spare before verification`,
  },
  mend: {
    id: 'tidak wajib; tambah dukungan selama masa penyerahan dibuka',
    en: 'not a duty; add supporters while the window is open',
  },
  examples: {
    passes: [{}, { standing: { ...standing, counted: 1_250 } }, { standing: { ...standing, counted: 999 } }],
    breaks: [{ standing: { ...standing, counted: 1_249 } }, { standing: { ...standing, counted: 1_000 } }],
  },
  check: ({ standing }) => {
    if (!standing || standing.counted < standing.minimum) return false;
    const margin = standing.counted - standing.minimum;
    if (margin * 100 >= standing.minimum * thinPercent) return false;
    const percent = Math.floor((margin * 100) / standing.minimum);
    return { found: String(standing.counted), minimum: standing.minimum, margin, percent };
  },
});
