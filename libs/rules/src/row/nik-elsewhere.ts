import { NikState } from '../reading/nik.js';
import { VillageState } from '../reading/village.js';
import { defineRowRule } from '../rule.js';

/** Information at most: people move, their NIK stays. Compared by regency; within one, districts change too often to mean anything. */
export const nikElsewhere = defineRowRule({
  code: 'R129',
  slug: 'NIK_ELSEWHERE',
  severity: 'INFO',
  settable: true,
  column: 'nik',
  title: { id: 'NIK diterbitkan di wilayah lain', en: 'NIK issued elsewhere' },
  why: {
    id: 'NIK berlaku seumur hidup dan tidak berubah saat pindah.',
    en: 'A NIK is for life and does not change when its holder moves.',
  },
  source: { id: 'UU 23/2006; PP 37/2007 pasal 37', en: 'Law 23/2006; PP 37/2007 article 37' },
  message: {
    id: ({ region }) => `NIK diterbitkan di wilayah lain (${region}); wajar bagi warga yang pindah`,
    en: ({ region }) => `the NIK was issued elsewhere (${region}); normal after moving`,
  },
  expected: { id: 'tidak ada yang salah; ini keterangan', en: 'nothing is wrong; this is information' },
  mend: { id: 'tidak perlu tindakan', en: 'nothing needs to be done' },
  examples: {
    passes: [{}, { nik: '317101' }, { nik: '5201990507859001' }, { nik: '9901010507859001' }, { villageCode: '' }],
    breaks: [{ nik: '3171010507859001' }, { nik: '5272010507859001' }],
  },
  check: ({ nik, village }, { region }) => {
    if (
      nik.state !== NikState.read ||
      village.state !== VillageState.read ||
      nik.text.startsWith(village.flat.slice(0, 4))
    )
      return false;
    const province = nik.text.slice(0, 2);
    if (!region.provinceKnown(province)) return false; // that is R128
    const regency = nik.text.slice(0, 4);
    return { found: nik.text, region: region.areaName?.(regency) ?? region.areaName?.(province) ?? regency };
  },
});
