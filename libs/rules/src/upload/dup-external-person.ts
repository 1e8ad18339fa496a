import { defineRule } from '../rule.js';

/** Like C300, for a person whose NIK differs; where the NIK is the same too, C300 alone is said. */
export const dupExternalPerson = defineRule({
  code: 'C302',
  slug: 'DUP_EXTERNAL_PERSON',
  severity: 'REVIEW',
  title: { id: 'Identitas serupa pada pasangan lain', en: 'Similar identity in another pair' },
  why: {
    id: 'Nama, tanggal lahir dan desa yang sama biasanya orang yang sama, meskipun NIK berbeda; petugas mencocokkannya.',
    en: 'Same name, birth date and village are usually the same person, though the NIK differs; a verifier compares them.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: () => 'nama, tanggal lahir dan desa sama dengan pendukung pasangan lain, tetapi NIK berbeda',
    en: () => 'name, birth date and village are those of a supporter of another pair, but the NIK differs',
  },
  expected: { id: 'satu pendukung untuk satu pasangan', en: 'one supporter for one pair' },
  mend: {
    id: 'cocokkan NIK baris ini dengan KTP-el; siapkan pendukung ini untuk verifikasi faktual',
    en: 'compare the NIK of this row with the KTP-el; prepare this supporter for factual verification',
  },
  sample: { found: '' },
});
