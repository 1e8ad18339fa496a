import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

export const nikProvinceUnknown = defineRowRule({
  code: 'R128',
  slug: 'NIK_PROVINCE_UNKNOWN',
  severity: 'REVIEW',
  settable: true,
  column: 'nik',
  title: { id: 'Provinsi dalam NIK tidak dikenal', en: 'Province in the NIK unknown' },
  why: {
    id: 'Dua angka awal NIK adalah provinsi tempat NIK pertama diterbitkan.',
    en: 'A NIK begins with the province where it was first issued.',
  },
  source: { id: 'PP 37/2007 pasal 37', en: 'PP 37/2007 article 37' },
  message: {
    id: ({ province }) => `dua angka awal NIK (${province}) bukan kode provinsi yang dikenal`,
    en: ({ province }) => `the NIK begins with ${province}, which is no province known`,
  },
  expected: { id: 'kode provinsi, misalnya 52', en: 'the code of a province, as 52' },
  mend: { id: 'cocokkan dua angka awal NIK dengan KTP-el', en: 'compare the first two digits with the KTP-el' },
  examples: {
    passes: [{}, { nik: '990101' }, { nik: '3171010507859001' }],
    breaks: [{ nik: '9901010507859001' }, { nik: '0001010507859001' }],
  },
  check: ({ nik }, { region }) => {
    if (nik.state !== NikState.read) return false;
    const province = nik.text.slice(0, 2);
    return !region.provinceKnown(province) && { found: nik.text, province };
  },
});
