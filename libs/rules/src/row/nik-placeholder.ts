import { NikState } from '../reading/nik.js';
import { defineRowRule } from '../rule.js';

/** Says all there is to say: R123 and R124 keep silent about a placeholder. */
export const nikPlaceholder = defineRowRule({
  code: 'R125',
  slug: 'NIK_PLACEHOLDER',
  severity: 'REJECT_ROW',
  column: 'nik',
  title: { id: 'NIK isian contoh', en: 'NIK is a placeholder' },
  why: {
    id: 'Angka yang sama berulang atau berurutan dipakai untuk mengisi kolom, bukan NIK seseorang.',
    en: 'The same digit again and again, or digits in order, fill a column; they are nobody’s NIK.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: { id: () => 'NIK tampak sebagai isian contoh', en: () => 'the NIK looks like a placeholder' },
  expected: { id: 'NIK pada KTP-el pendukung', en: 'the NIK on the supporter’s KTP-el' },
  mend: { id: 'isi NIK dari KTP-el atau hapus barisnya', en: 'fill in the NIK from the KTP-el, or remove the row' },
  examples: {
    passes: [{}],
    breaks: [{ nik: '0000000000000000' }, { nik: '1111111111111111' }, { nik: '1234567890123456' }],
  },
  check: ({ nik }) => nik.state === NikState.placeholder && { found: nik.text },
});
