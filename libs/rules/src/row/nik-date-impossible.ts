import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

/** 29-02-00 was a day in 2000; 29-02-01 never was. */
export const nikDateImpossible = defineRowRule({
  code: 'R123',
  slug: 'NIK_DATE_IMPOSSIBLE',
  severity: 'REJECT_ROW',
  settable: true,
  column: 'nik',
  title: { id: 'Tanggal dalam NIK tidak mungkin', en: 'Impossible date in the NIK' },
  why: {
    id: 'Angka 7-12 NIK adalah tanggal lahir (perempuan: tanggal + 40); tanggal yang tidak ada berarti salah ketik.',
    en: 'Digits 7-12 of a NIK are the birth date (women: day + 40); a day that does not exist is a slip.',
  },
  source: { id: 'PP 37/2007 pasal 37', en: 'PP 37/2007 article 37' },
  message: {
    id: ({ digits }) => `angka 7-12 NIK (${digits}) bukan tanggal lahir yang mungkin`,
    en: ({ digits }) => `digits 7-12 of the NIK (${digits}) are not a possible birth date`,
  },
  expected: {
    id: 'DDMMYY yang ada dalam kalender; DD 01-31 untuk laki-laki, 41-71 untuk perempuan',
    en: 'a DDMMYY of the calendar; DD 01-31 for men, 41-71 for women',
  },
  mend: { id: 'cocokkan NIK dengan KTP-el, angka demi angka', en: 'compare the NIK with the KTP-el, digit by digit' },
  examples: {
    passes: [{}, { nik: '5271012902009003', birthDate: '29-02-2000' }, { nik: '0000000000000000' }],
    breaks: [
      ...[{ nik: '5201012902019005' }, { nik: '5201013104859006' }, { nik: '5201017201909008' }],
      ...[{ nik: '5201013201909009' }, { nik: '5201010001909010' }, { nik: '5201010113909011' }],
    ],
  },
  check: ({ nik }) =>
    nik.state === NikState.read && !nik.dayPossible && { found: nik.text, digits: nik.text.slice(6, 12) },
});
