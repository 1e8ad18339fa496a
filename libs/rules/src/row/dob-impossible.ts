import { at } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { asWritten, type DayNumber, exchanged } from '../reading/calendar.js';
import { defineRowRule } from '../rule.js';

function writtenExchanged(day: DayNumber): string {
  const other = exchanged(day);
  return other === undefined ? '' : asWritten(other);
}

export const dobImpossible = defineRowRule({
  code: 'R141',
  slug: 'DOB_IMPOSSIBLE',
  severity: 'REJECT_ROW',
  column: 'birthDate',
  title: { id: 'Tanggal lahir tidak ada', en: 'Birth date does not exist' },
  why: {
    id: 'Tanggal yang tidak ada dalam kalender adalah salah ketik, sering hari dan bulan yang tertukar.',
    en: 'A day the calendar does not have is a slip, often day and month swapped.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ suggestion }) =>
      `tanggal lahir tidak ada dalam kalender${suggestion ? `; hari dan bulan tertukar? Maksud Anda ${suggestion}?` : ''}`,
    en: ({ suggestion }) =>
      `the birth date is not in the calendar${suggestion ? `; day and month swapped? Did you mean ${suggestion}?` : ''}`,
  },
  expected: { id: 'tanggal yang ada, DD-MM-YYYY', en: 'a day that exists, DD-MM-YYYY' },
  mend: { id: 'cocokkan tanggal lahir dengan KTP-el', en: 'compare the birth date with the KTP-el' },
  examples: {
    passes: [{}, { birthDate: '29-02-2000', nik: '5271012902009003' }],
    breaks: [
      { birthDate: '31-02-1980' },
      { birthDate: '29-02-1900' },
      { birthDate: '05-13-1985' },
      { birthDate: '00-01-1985' },
      { birthDate: '01-01-0000' },
    ],
  },
  check: ({ birth, values }) =>
    birth.state === DateState.impossible && {
      found: values[at.birthDate] ?? '',
      suggestion: writtenExchanged(birth.day),
    },
});
