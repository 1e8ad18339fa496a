import { at } from '../at.js';
import { nearestVillages } from '../nearest.js';
import { VillageState, dottedCode } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

export const villageCodeUnknown = defineRowRule({
  code: 'R112',
  slug: 'VILLAGE_CODE_UNKNOWN',
  severity: 'REJECT_ROW',
  column: 'villageCode',
  title: { id: 'Kode kelurahan/desa tidak dikenal', en: 'Village code unknown' },
  why: {
    id: 'Daftar wilayah berubah dari tahun ke tahun; setiap pemilihan memakai satu edisi.',
    en: 'The registry of regions changes over the years; an election uses one edition of it.',
  },
  source: {
    id: 'daftar wilayah Kemendagri menurut edisi yang ditetapkan untuk pemilihan',
    en: 'Kemendagri registry of the edition the election has pinned',
  },
  message: {
    id: ({ code, edition, otherEdition, district }) =>
      `kode ${code} tidak dikenal pada edisi wilayah ${edition}${otherEdition ? `; kode ini ada pada edisi ${otherEdition}` : ''}${district ? `; kecamatannya (${district}) dikenal` : ''}`,
    en: ({ code, edition, otherEdition, district }) =>
      `code ${code} is unknown in region edition ${edition}${otherEdition ? `; it exists in edition ${otherEdition}` : ''}${district ? `; its district (${district}) is known` : ''}`,
  },
  expected: {
    id: ({ edition }) => `kode yang ada pada edisi ${edition}`,
    en: ({ edition }) => `a code of edition ${edition}`,
  },
  mend: {
    id: ({ nearest }) => `salin kode dari templat Anda${nearest ? `; menurut namanya mungkin ${nearest}` : ''}`,
    en: ({ nearest }) => `copy the code from your template${nearest ? `; by its name it may be ${nearest}` : ''}`,
  },
  examples: {
    passes: [{}, { villageCode: '53.01.01.2002' }],
    breaks: [{ villageCode: '52.01.01.2998' }, { villageCode: '5201012998' }, { villageCode: '52.99.01.2001' }],
  },
  check: ({ village, values }, { region }) => {
    if (village.state !== VillageState.unknown) return false;
    const code = dottedCode(village.flat);
    return {
      found: code,
      code,
      edition: region.edition,
      otherEdition: region.otherEdition?.(village.flat) ?? '',
      district: region.areaName?.(village.flat.slice(0, 6)) ?? '',
      nearest: nearestVillages(region, values[at.villageName] ?? '', village.flat),
    };
  },
});
