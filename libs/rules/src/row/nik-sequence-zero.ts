import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

export const nikSequenceZero = defineRowRule({
  code: 'R124',
  slug: 'NIK_SEQUENCE_ZERO',
  severity: 'REJECT_ROW',
  settable: true,
  column: 'nik',
  title: { id: 'Nomor urut NIK 0000', en: 'NIK sequence 0000' },
  why: {
    id: 'Nomor urut NIK mulai dari 0001; 0000 biasanya angka yang hilang.',
    en: 'Sequences begin with 0001; 0000 is usually digits lost.',
  },
  source: { id: 'PP 37/2007 pasal 37', en: 'PP 37/2007 article 37' },
  message: {
    id: () => 'nomor urut NIK (empat angka terakhir) 0000 tidak sah',
    en: () => 'the sequence of the NIK (its last four digits) cannot be 0000',
  },
  expected: { id: 'empat angka terakhir 0001 atau lebih', en: 'last four digits of 0001 or more' },
  mend: { id: 'salin lagi NIK dari KTP-el, sebagai teks', en: 'copy the NIK again from the KTP-el, as text' },
  examples: { passes: [{}, { nik: '0000000000000000' }], breaks: [{ nik: '5201010507850000' }] },
  check: ({ nik }) => nik.state === NikState.read && nik.sequenceZero && { found: nik.text },
});
