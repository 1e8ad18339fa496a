import { at } from '../at.js';
import { CellKind } from '../cell.js';
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
    passes: [
      {},
      { address: '17 Agustus' },
      { address: 'Zoé 09' },
      { address: 'AZaz1' },
      { address: 'RT 12A' },
      { address: { kind: CellKind.number, text: '12' } },
    ],
    breaks: [
      { address: 'Jl.' },
      { address: '. . . . .' },
      { address: 'No 1' },
      { address: 'J - - - - - - - - -' },
      { address: 'Rt 12' },
      { address: '€ € € € €' },
    ],
  },
  check: (facts, { settings: { minAddress } }) => {
    if (!facts.isReadable(at.address)) return false;
    const found = facts.values[at.address] ?? '';
    return !holds(found, minAddress) && { found, least: minAddress };
  },
});

/** Are there so many letters and digits? Stops counting when there are. */
function holds(text: string, least: number): boolean {
  let count = 0;
  for (let at = 0; at < text.length && count < least; at++) {
    const code = text.charCodeAt(at);
    const plain = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (plain || (code > 0x7e && /\p{L}/u.test(text[at] as string))) count++;
  }
  return count >= least;
}
