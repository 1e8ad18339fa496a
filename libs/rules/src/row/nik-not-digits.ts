import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

export const nikNotDigits = defineRowRule({
  code: 'R121',
  slug: 'NIK_NOT_DIGITS',
  severity: 'REJECT_ROW',
  column: 'nik',
  title: { id: 'NIK berisi bukan angka', en: 'NIK holds other than digits' },
  why: {
    id: 'Huruf O untuk 0 dan huruf l untuk 1 adalah salah ketik yang sering.',
    en: 'O for 0 and l for 1 are frequent slips.',
  },
  source: { id: 'PP 40/2019 pasal 30', en: 'PP 40/2019 article 30' },
  message: { id: () => 'NIK hanya boleh berisi angka', en: () => 'a NIK holds digits only' },
  expected: { id: '16 angka tanpa spasi, titik atau huruf', en: '16 digits without spaces, dots or letters' },
  mend: {
    id: 'hapus tanda selain angka; periksa huruf O dan l',
    en: 'remove what is no digit; look for the letters O and l',
  },
  examples: {
    passes: [{}, { nik: '5.20101E+15' }, { nik: '５２０１０１０５０７８５９００１' }],
    breaks: [
      { nik: '520101050785900X' },
      { nik: '5201 0105 0785 9001' },
      { nik: '52O1010507859001' },
      { nik: "'5201010507859001" },
    ],
  },
  check: ({ nik }) => nik.state === NikState.notDigits && { found: nik.text },
});
