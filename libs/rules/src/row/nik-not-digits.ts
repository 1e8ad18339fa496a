import { isDigits } from '../reading/digits.js';
import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

/** What people set between or before digits. Where sixteen digits are left, nothing was lost: that reading is offered. */
function withoutMarks(text: string): string {
  const digits = text.replace(/[ .,'’`"_-]/g, '');
  return isDigits(digits, 16) && digits.length === 16 ? digits : '';
}

function firstLetter(text: string): { letter: string; place: number } {
  const place = text.search(/\p{L}/u);
  return { letter: place < 0 ? '' : String.fromCodePoint(text.codePointAt(place) as number), place: place + 1 };
}

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
  message: {
    id: ({ suggestion, letter, place }) =>
      `NIK hanya boleh berisi angka${suggestion ? `. Maksud Anda ${suggestion}?` : letter ? `; huruf ${letter} pada tempat ke-${place}` : ''}`,
    en: ({ suggestion, letter, place }) =>
      `a NIK holds digits only${suggestion ? `. Did you mean ${suggestion}?` : letter ? `; the letter ${letter} in place ${place}` : ''}`,
  },
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
      { nik: 'O201010507859001' },
      { nik: "'5201010507859001" },
    ],
  },
  check: ({ nik: { state, text } }) =>
    state === NikState.notDigits && { found: text, suggestion: withoutMarks(text), ...firstLetter(text) },
});
