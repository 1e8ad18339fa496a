import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';

const standing = { counted: 303_331, minimum: 303_331, spread: 6, subregions: 10, level: 'regency' } as const;
const levels = {
  regency: { id: 'kabupaten/kota', en: 'regencies and cities' },
  district: { id: 'kecamatan', en: 'districts' },
} as const;
const area = (level: string | number | undefined, language: 'id' | 'en'): string =>
  levels[level === 'district' ? 'district' : 'regency'][language];

/** One supporter is enough in a subregion; only those that count are looked at. */
export const spreadBelowMinimum = defineTotalRule({
  code: 'T401',
  slug: 'SPREAD_BELOW_MINIMUM',
  severity: 'RETURN',
  title: { id: 'Sebaran di bawah syarat', en: 'Spread below the minimum' },
  why: {
    id: 'Pendukung harus berdomisili di lebih dari separuh wilayah; satu pendukung yang dihitung sudah cukup untuk satu wilayah.',
    en: 'Supporters must live in more than half of the areas; one supporter that counts is enough for an area.',
  },
  source: { id: 'UU 10/2016 pasal 41', en: 'Law 10/2016 article 41' },
  message: {
    id: ({ reached, spread, subregions, level }) =>
      `tersebar di ${figure(reached, 'id')} ${area(level, 'id')}, minimal ${figure(spread, 'id')} dari ${figure(subregions, 'id')}`,
    en: ({ reached, spread, subregions, level }) =>
      `spread over ${figure(reached, 'en')} ${area(level, 'en')}, at least ${figure(spread, 'en')} of ${figure(subregions, 'en')} are needed`,
  },
  expected: {
    id: ({ spread, level }) => `dukungan yang dihitung di paling sedikit ${figure(spread, 'id')} ${area(level, 'id')}`,
    en: ({ spread, level }) => `supporters that count in at least ${figure(spread, 'en')} ${area(level, 'en')}`,
  },
  mend: {
    id: 'cari dukungan di wilayah yang masih kosong; periksa juga baris dari wilayah itu yang ditolak',
    en: 'find supporters in areas that have none, and look at refused rows of those areas',
  },
  examples: {
    passes: [{}, { standing: { ...standing, spreadReached: 6 } }],
    breaks: [
      { standing: { ...standing, spreadReached: 5 } },
      { standing: { ...standing, spreadReached: 12, spread: 13, subregions: 24, level: 'district' } },
    ],
  },
  check: ({ standing }) =>
    standing &&
    standing.spreadReached < standing.spread && {
      found: String(standing.spreadReached),
      reached: standing.spreadReached,
      spread: standing.spread,
      subregions: standing.subregions,
      level: standing.level,
    },
});
