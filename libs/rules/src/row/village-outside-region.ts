import { VillageState, dottedCode } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

export const villageOutsideRegion = defineRowRule({
  code: 'R113',
  slug: 'VILLAGE_OUTSIDE_REGION',
  severity: 'REJECT_ROW',
  column: 'villageCode',
  title: { id: 'Di luar daerah pemilihan', en: 'Outside the region' },
  why: {
    id: 'Pendukung harus berdomisili di daerah pemilihan. Nama mudah menipu: Kota Bima bukan bagian Kabupaten Bima.',
    en: 'A supporter lives in the region of the election. Names mislead: the city of Bima is no part of the regency of Bima.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)c dan 18(4)', en: 'PKPU 1/2020 article 18(2)c and 18(4)' },
  message: {
    id: ({ code, region }) => `kode ${code} di luar daerah pemilihan ${region}`,
    en: ({ code, region }) => `code ${code} is outside ${region}, the region of this election`,
  },
  expected: {
    id: ({ prefix }) => `kode yang diawali ${prefix}`,
    en: ({ prefix }) => `a code that begins with ${prefix}`,
  },
  mend: {
    id: 'periksa kode; pendukung dari daerah lain tidak dapat dihitung, hapus barisnya',
    en: 'check the code; a supporter from another region cannot be counted, remove the row',
  },
  examples: {
    passes: [{}, { villageCode: '52.01.01.2999' }],
    breaks: [{ villageCode: '53.01.01.2001' }, { villageCode: '9103013007' }],
  },
  check: ({ village }, { region }) => {
    if (village.state !== VillageState.outside) return false;
    const code = dottedCode(village.flat);
    return { found: code, code, region: region.name, prefix: region.code };
  },
});
