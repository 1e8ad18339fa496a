import { defineRule } from '../rule.js';
import { otherRow } from './other-row.js';

export const dupPerson = defineRule({
  code: 'X202',
  slug: 'DUP_PERSON',
  severity: 'REVIEW',
  settable: true,
  title: { id: 'Orang sama, NIK berbeda', en: 'Same person, other NIK' },
  why: {
    id: 'Nama, tanggal lahir dan desa yang sama biasanya orang yang sama; namun keduanya dihitung sampai petugas memutuskan.',
    en: 'Same name, birth date and village are usually the same person; still both count until a verifier has decided.',
  },
  source: { id: 'PKPU 1/2020 pasal 18(2)h; praktik SILON', en: 'PKPU 1/2020 article 18(2)h; practice of SILON' },
  message: {
    id: (other) => `nama, tanggal lahir dan desa sama dengan ${otherRow(other).id}, tetapi NIK berbeda`,
    en: (other) => `same name, birth date and village as ${otherRow(other).en}, but another NIK`,
  },
  expected: { id: 'satu baris untuk satu pendukung', en: 'one row for one supporter' },
  mend: { id: 'cocokkan NIK kedua baris dengan KTP-el', en: 'compare the NIK of both rows with the KTP-el' },
});
