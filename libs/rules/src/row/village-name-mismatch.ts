import { at } from '../at.js';
import { nearestVillages } from '../nearest.js';
import { VillageState, dottedCode, plainVillageName } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

export const villageNameMismatch = defineRowRule({
  code: 'R114',
  slug: 'VILLAGE_NAME_MISMATCH',
  severity: 'REVIEW',
  settable: true,
  column: 'villageName',
  title: { id: 'Nama tidak cocok dengan kode', en: 'Name does not match the code' },
  why: {
    id: 'Kode yang menentukan, tetapi nama yang lain dapat berarti kodenya tertukar.',
    en: 'The code decides, but another name may mean that the code was mixed up.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ code, name }) => `nama kelurahan/desa tidak cocok dengan kode ${code} (${name})`,
    en: ({ code, name }) => `the village name does not match code ${code} (${name})`,
  },
  expected: { id: ({ name }) => `${name}`, en: ({ name }) => `${name}` },
  mend: {
    id: ({ nearest }) =>
      `periksa mana yang benar, kode atau nama; sesuaikan dengan KTP-el${nearest ? `. Nama itu mungkin ${nearest}` : ''}`,
    en: ({ nearest }) =>
      `see which is right, code or name; follow the KTP-el${nearest ? `. That name may be ${nearest}` : ''}`,
  },
  examples: {
    passes: [
      {},
      { villageName: 'KEBON AYU' },
      { villageName: 'Desa Kebon-Ayu' },
      { villageName: '' },
      { villageCode: '52.01.01.2999', villageName: 'Gapuk' },
    ],
    breaks: [{ villageName: 'Gapuk' }],
  },
  check: (facts, { region }) => {
    const { village } = facts;
    const found = facts.values[at.villageName] ?? '';
    if (village.state !== VillageState.read || found === village.name || !facts.isReadable(at.villageName))
      return false;
    return (
      plainVillageName(found) !== plainVillageName(village.name) && {
        found,
        name: village.name,
        code: dottedCode(village.flat),
        nearest: nearestVillages(region, found, village.flat),
      }
    );
  },
});
