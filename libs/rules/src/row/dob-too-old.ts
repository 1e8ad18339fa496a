import { at } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { ageOn } from '../reading/calendar.js';
import { defineRowRule } from '../rule.js';

/** The day a spreadsheet shows for an empty or zero date. */
const zeroDay = 19_000_101;

export const dobTooOld = defineRowRule({
  code: 'R143',
  slug: 'DOB_TOO_OLD',
  severity: 'REVIEW',
  settable: true,
  column: 'birthDate',
  title: { id: 'Usia tidak lazim', en: 'Unusual age' },
  why: {
    id: 'Usia setinggi itu hampir selalu salah ketik; 01-01-1900 adalah tanggal kosong Excel.',
    en: 'Such an age is nearly always a slip; 01-01-1900 is a spreadsheet’s empty date.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ age, most }) =>
      Number(age) > Number(most) ? `usia lebih dari ${most} tahun` : '01-01-1900 biasanya tanggal kosong Excel',
    en: ({ age, most }) =>
      Number(age) > Number(most) ? `older than ${most} years` : '01-01-1900 is usually a spreadsheet’s empty date',
  },
  expected: { id: 'tanggal lahir sesuai KTP-el', en: 'the birth date on the KTP-el' },
  mend: { id: 'periksa tahun lahir pada KTP-el', en: 'check the year of birth on the KTP-el' },
  examples: {
    passes: [{}, { birthDate: '31-02-0985' }, { birthDate: '27-06-1898' }, { birthDate: '02-01-1900' }],
    breaks: [
      { birthDate: '27-06-1897', nik: '5201012706979001' },
      { birthDate: '05-07-0985' },
      { birthDate: '01-01-1900', nik: '5201010101009001' },
    ],
  },
  check: ({ birth, votingDay, values }, { settings: { maxAge } }) => {
    if (birth.state !== DateState.read) return false;
    const age = ageOn(birth.day, votingDay);
    return (age > maxAge || birth.day === zeroDay) && { found: values[at.birthDate] ?? '', age, most: maxAge };
  },
});
