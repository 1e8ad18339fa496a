import { at } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { dayOf, monthOf, yearOf } from '../reading/calendar.js';
import { defineRowRule } from '../rule.js';

/** A doubt, no fault: a NIK stays as it is when the civil registry corrects the birth date later. */
export const nikDobMismatch = defineRowRule({
  code: 'R126',
  slug: 'NIK_DOB_MISMATCH',
  severity: 'REVIEW',
  settable: true,
  column: 'birthDate',
  title: { id: 'Tanggal lahir berbeda dari NIK', en: 'Birth date differs from the NIK' },
  why: {
    id: 'Biasanya salah ketik; dapat juga karena tanggal lahir dikoreksi, sedangkan NIK tidak berubah.',
    en: 'Usually a slip; it may also be a birth date corrected later, for the NIK does not change then.',
  },
  source: { id: 'PP 37/2007 pasal 37; UU 24/2013', en: 'PP 37/2007 article 37; Law 24/2013' },
  message: {
    id: ({ inNik, swapped }) =>
      `tanggal lahir berbeda dari NIK (${inNik})${swapped ? '; hari dan bulan tertukar?' : ''}`,
    en: ({ inNik, swapped }) =>
      `the birth date differs from the NIK (${inNik})${swapped ? '; day and month swapped?' : ''}`,
  },
  expected: { id: ({ inNik }) => `tanggal menurut NIK: ${inNik}`, en: ({ inNik }) => `the date in the NIK: ${inNik}` },
  mend: { id: 'periksa tanggal lahir dan NIK pada KTP-el', en: 'check birth date and NIK on the KTP-el' },
  examples: {
    passes: [{}, { nik: '5201014507859002', sex: 'P' }, { birthDate: '05-07-2085' }, { nik: '5201013104859006' }],
    breaks: [{ birthDate: '07-05-1985' }, { birthDate: '05-07-1986' }, { birthDate: '07-06-1985' }],
  },
  check: ({ nik, birth, values }) => {
    if (!nik.comparable || birth.state !== DateState.read) return false;
    const day = dayOf(birth.day);
    const month = monthOf(birth.day);
    if (day === nik.day && month === nik.month && yearOf(birth.day) % 100 === nik.year) return false;
    const digits = [nik.day, nik.month, nik.year].map((number) => String(number).padStart(2, '0'));
    return {
      found: values[at.birthDate] ?? '',
      inNik: digits.join('-'),
      swapped: day === nik.month && month === nik.day ? 1 : 0,
    };
  },
});
