import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

/**
 * Sequence numbers are given out one after another within a district and a birth date; so a run of them in one village means many
 * people of one village, born on one day, registered in a row, who all gave support. Chance hardly ever does that, whoever makes
 * up NIKs by counting does. It does happen where many were registered at once under one birth date because theirs was not known
 * (1 July, 31 December); therefore review, never refusal, and no run shorter than `sequentialNiks`.
 */
export const sequentialNiks = defineRule({
  code: 'X207',
  slug: 'SEQUENTIAL_NIKS',
  severity: 'REVIEW',
  settable: true,
  title: { id: 'NIK berurutan', en: 'Consecutive NIKs' },
  why: {
    id: 'Deretan nomor urut NIK tanpa sela, dengan tanggal lahir dan desa yang sama, biasanya dikarang; kadang wajar bila satu desa didata sekaligus. Karena itu tetap dihitung sampai petugas memeriksa.',
    en: 'An unbroken run of NIK sequence numbers with one birth date in one village is usually made up; sometimes it is genuine, where a village was registered at once. So the rows count until a verifier has looked.',
  },
  source: { id: 'praktik: tanda karangan', en: 'practice: a sign of fabrication' },
  message: {
    id: (other) =>
      `NIK ini termasuk deretan NIK berurutan dalam satu desa, bersama ${otherRow(other).id} dan baris lain; periksa`,
    en: (other) =>
      `this NIK is one of a run of consecutive NIKs in one village, with ${otherRow(other).en} and others; to be checked`,
  },
  expected: {
    id: 'NIK yang disalin dari KTP-el masing-masing pendukung',
    en: 'NIKs copied from the KTP-el of each supporter',
  },
  mend: {
    id: 'cocokkan NIK baris-baris itu dengan KTP-el; hapus baris yang tidak ada KTP-elnya',
    en: 'compare the NIKs of these rows with the KTP-el; remove rows that have none',
  },
});
