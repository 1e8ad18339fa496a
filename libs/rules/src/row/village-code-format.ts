import { at } from '../at.js';
import { VillageState } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

export const villageCodeFormat = defineRowRule({
  code: 'R111',
  slug: 'VILLAGE_CODE_FORMAT',
  severity: 'REJECT_ROW',
  column: 'villageCode',
  title: { id: 'Bentuk kode kelurahan/desa salah', en: 'Village code malformed' },
  why: {
    id: 'Tanpa kode yang benar, dukungan tidak dapat dihitung pada kabupaten/kota mana pun.',
    en: 'Without a right code the support cannot be counted in any regency.',
  },
  source: { id: 'Permendagri 137/2017 pasal 4', en: 'Permendagri 137/2017 article 4' },
  message: {
    id: () => 'bentuk kode kelurahan/desa salah',
    en: () => 'the village code is malformed',
  },
  expected: {
    id: 'PP.KK.CC.DDDD, misalnya 52.01.01.2002; bagian keempat diawali 1 (kelurahan), 2 (desa) atau 3 (desa adat)',
    en: 'PP.KK.CC.DDDD, as in 52.01.01.2002; the fourth part begins with 1 (kelurahan), 2 (desa) or 3 (desa adat)',
  },
  mend: { id: 'salin kode dari templat Anda sebagai teks', en: 'copy the code from your template, as text' },
  examples: {
    passes: [{}, { villageCode: '5201012002' }, { villageCode: '5201010002' }],
    breaks: [
      ...[
        { villageCode: '52.01.01.4002' },
        { villageCode: '52.01.012002' },
        { villageCode: '52.01' },
        { villageCode: '52.70.01.2002' },
      ],
      ...[{ villageCode: '52.01.00.2002' }, { villageCode: '52-01-01-2002' }, { villageCode: '52.01.01.0002' }],
    ],
  },
  check: ({ village, values }) => village.state === VillageState.wrongForm && { found: values[at.villageCode] ?? '' },
});
