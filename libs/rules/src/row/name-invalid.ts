import { at } from '../at.js';
import { CellKind } from '../cell.js';
import { lettersOf } from '../reading/person-name.js';
import { defineRowRule } from '../rule.js';

export const nameInvalid = defineRowRule({
  code: 'R130',
  slug: 'NAME_INVALID',
  severity: 'REJECT_ROW',
  column: 'name',
  title: { id: 'Nama tidak wajar', en: 'Implausible name' },
  why: {
    id: 'Petugas mencari orangnya dengan nama ini; angka atau satu huruf bukan nama pada KTP-el.',
    en: 'Visitors look for the person by this name; digits or a single letter are no name on a KTP-el.',
  },
  source: { id: 'praktik; PKPU 1/2020 pasal 18(2)a', en: 'practice; PKPU 1/2020 article 18(2)a' },
  message: {
    id: ({ digits }) => (digits ? 'nama berisi angka' : 'nama kurang dari dua huruf'),
    en: ({ digits }) => (digits ? 'the name holds digits' : 'the name has fewer than two letters'),
  },
  expected: { id: 'nama lengkap sesuai KTP-el', en: 'the full name as on the KTP-el' },
  mend: { id: 'tulis nama sesuai KTP-el', en: 'write the name as on the KTP-el' },
  examples: {
    passes: [
      {},
      { name: "Lalu Ma'ruf" },
      { name: 'Zoé' },
      { name: 'Aa' },
      { name: { kind: CellKind.number, text: '1' } },
    ],
    breaks: [{ name: 'A' }, { name: 'Bud1' }, { name: '.-' }, { name: '12345' }],
  },
  check: (facts) => {
    if (!facts.isReadable(at.name)) return false;
    const found = facts.values[at.name] ?? '';
    const letters = lettersOf(found);
    return letters < 2 && { found, digits: letters < 0 ? 1 : 0 };
  },
});
