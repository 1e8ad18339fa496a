import { at } from '../at.js';
import { defineRowRule } from '../rule.js';

export const addressShort = defineRowRule({
  code: 'R153',
  slug: 'ADDRESS_SHORT',
  severity: 'WARN',
  settable: true,
  column: 'address',
  title: { id: 'Alamat terlalu pendek', en: 'Address too short' },
  why: {
    id: 'Pendukung yang tidak ditemukan di alamatnya tidak dihitung; alamat yang jelas melindungi dukungan.',
    en: 'A supporter not found at the address does not count; a clear address protects the support.',
  },
  source: {
    id: 'UU 10/2016 pasal 48; pemantau 2024: alamat tidak ditemukan',
    en: 'Law 10/2016 article 48; observers in 2024: addresses not found',
  },
  message: {
    id: () => 'alamat terlalu pendek untuk verifikasi faktual',
    en: () => 'the address is too short for a home visit',
  },
  expected: {
    id: ({ least }) => `paling sedikit ${least} huruf atau angka`,
    en: ({ least }) => `at least ${least} letters or digits`,
  },
  mend: {
    id: 'tulis dusun, jalan atau patokan sesuai KTP-el',
    en: 'write hamlet, street or landmark as on the KTP-el',
  },
  examples: {
    passes: [{}, { address: 'Gerung' }, { address: '17 Agustus' }],
    breaks: [{ address: 'Jl.' }, { address: '- - - - -' }, { address: 'No 1' }],
  },
  check: (facts, { settings: { minAddress } }) => {
    if (!facts.isReadable(at.address)) return false;
    const found = facts.values[at.address] ?? '';
    if (found.length > 2 * minAddress && !/^[^\p{L}\p{N}]/u.test(found)) return false; // the common case, without counting
    return (found.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < minAddress && { found, least: minAddress };
  },
});
