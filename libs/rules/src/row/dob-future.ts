import { at } from '../at.js';
import { DateState } from '../reading/birth-date.js';
import { asWritten } from '../reading/calendar.js';
import { defineRowRule } from '../rule.js';

export const dobFuture = defineRowRule({
  code: 'R142',
  slug: 'DOB_FUTURE',
  severity: 'REJECT_ROW',
  column: 'birthDate',
  title: { id: 'Tanggal lahir di masa depan', en: 'Birth date in the future' },
  why: {
    id: 'Tidak seorang pun menandatangani sebelum lahir; biasanya tahunnya salah ketik.',
    en: 'Nobody signs before being born; the year is usually mistyped.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ received }) => `tanggal lahir setelah hari berkas diterima (${received})`,
    en: ({ received }) => `the birth date is after the day the file was received (${received})`,
  },
  expected: { id: 'tanggal lahir sesuai KTP-el', en: 'the birth date on the KTP-el' },
  mend: { id: 'perbaiki tahunnya', en: 'correct the year' },
  examples: {
    passes: [{}, { birthDate: '24-11-2017' }],
    breaks: [
      { birthDate: '25-11-2017', nik: '5201012511179001' },
      { birthDate: '01-01-2999', nik: '5201010101999001' },
    ],
  },
  check: ({ birth, dayReceived, values }) =>
    birth.state === DateState.read &&
    birth.day > dayReceived && { found: values[at.birthDate] ?? '', received: asWritten(dayReceived) },
});
