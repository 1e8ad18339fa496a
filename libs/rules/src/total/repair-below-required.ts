import { figure } from '../figure.js';
import { defineTotalRule } from '../totals.js';
import type { Params } from '../rule.js';

const ntb = { required: 101_026, shortfall: 50_513, multiplier: 2 };

/** Where only the spread was short no figure is multiplied: the duty is one supporter in each area lacking. */
const because = ({ shortfall, multiplier }: Params, language: 'id' | 'en'): string => {
  if (shortfall === 0) return { id: 'satu di setiap wilayah yang kurang', en: 'one in each area lacking' }[language];
  return (
    { id: `${multiplier} x kekurangan`, en: `${multiplier} x shortfall` }[language] + ` ${figure(shortfall, language)}`
  );
};

export const repairBelowRequired = defineTotalRule({
  code: 'T406',
  slug: 'REPAIR_BELOW_REQUIRED',
  severity: 'RETURN',
  title: { id: 'Perbaikan di bawah kewajiban', en: 'Repair below the duty' },
  why: {
    id: 'Setelah verifikasi, kekurangan diperbaiki dengan kelipatan yang ditetapkan untuk siklus pemilihan (2018 dan 2020: dua kali).',
    en: 'After verification a shortfall is mended by the multiple the cycle sets (2018 and 2020: twice).',
  },
  source: {
    id: 'PKPU 3/2017 dan 15/2017; NTB 2018, Surabaya 2020',
    en: 'PKPU 3/2017 and 15/2017; NTB 2018, Surabaya 2020',
  },
  message: {
    id: (params) =>
      `perbaikan ${figure(params.brought, 'id')} kurang dari kewajiban ${figure(params.required, 'id')} (${because(params, 'id')})`,
    en: (params) =>
      `a repair of ${figure(params.brought, 'en')} is below the required ${figure(params.required, 'en')} (${because(params, 'en')})`,
  },
  expected: {
    id: ({ required }) => `paling sedikit ${figure(required, 'id')} dukungan perbaikan`,
    en: ({ required }) => `a repair of at least ${figure(required, 'en')} supporters`,
  },
  mend: {
    id: 'tambah dukungan perbaikan selama masa perbaikan dibuka',
    en: 'add supporters to the repair while its window is open',
  },
  examples: {
    passes: [{}, { repair: { ...ntb, brought: 138_693 } }, { repair: { ...ntb, brought: 101_026 } }],
    breaks: [
      { repair: { ...ntb, brought: 101_025 } },
      { repair: { brought: 0, required: 1, shortfall: 0, multiplier: 2 } },
    ],
  },
  check: ({ repair }) => repair && repair.brought < repair.required && { found: String(repair.brought), ...repair },
});
