import { at, only } from '../at.js';
import { CellKind } from '../cell.js';
import { suggestContent } from '../reading/cell-suggestion.js';
import { type Params, defineCellRule } from '../rule.js';

const kindNames: Readonly<Record<number, { id: string; en: string }>> = {
  [CellKind.number]: { id: 'angka', en: 'a number' },
  [CellKind.date]: { id: 'tanggal', en: 'a date' },
  [CellKind.boolean]: { id: 'benar/salah', en: 'true/false' },
  [CellKind.error]: { id: 'galat', en: 'an error' },
};
const name = (kind: Params[string] | undefined, language: 'id' | 'en'): string =>
  kindNames[Number(kind)]?.[language] ?? '';

/** No other rule judges the content of such a cell: what it shows may not be what was typed. */
export const cellNotText = defineCellRule({
  code: 'R101',
  slug: 'CELL_NOT_TEXT',
  severity: 'REJECT_ROW',
  title: { id: 'Sel bukan teks', en: 'Cell is not text' },
  why: {
    id: 'Excel mengubah angka yang diketik di sel bukan teks: angka ke-16 NIK menjadi 0, nol di depan hilang, tanggal bertukar.',
    en: 'A spreadsheet changes what is typed into a cell that is not text: digit 16 of a NIK becomes 0, leading zeros go, dates flip.',
  },
  source: {
    id: 'KPU NTB, 6 Nov 2017: dukungan harus berformat teks',
    en: 'KPU NTB, 6 Nov 2017: support must be in text format',
  },
  message: {
    id: ({ kind, format }) => `sel berisi ${name(kind, 'id')}${format ? ` (format ${format})` : ''}, bukan teks`,
    en: ({ kind, format }) => `the cell holds ${name(kind, 'en')}${format ? ` (format ${format})` : ''}, not text`,
  },
  expected: {
    id: ({ suggestion, agrees, swapped }) =>
      `sel berformat Teks${suggestion ? `, isinya ${agrees ? '' : 'mungkin '}${suggestion}` : ''}${swapped ? ' (menurut NIK hari dan bulan tertukar)' : agrees ? ' (sama dengan NIK)' : ''}`,
    en: ({ suggestion, agrees, swapped }) =>
      `a cell in Text format${suggestion ? `, ${agrees ? '' : 'probably '}holding ${suggestion}` : ''}${swapped ? ' (by the NIK, day and month were swapped)' : agrees ? ' (the NIK says the same)' : ''}`,
  },
  mend: {
    id: ({ column }) =>
      column === at.nik
        ? 'ubah format sel menjadi Teks, lalu ketik ulang NIK dari KTP-el; angka terakhirnya tidak dapat dipulihkan dari berkas ini'
        : 'ubah format sel menjadi Teks, lalu ketik ulang isinya',
    en: ({ column }) =>
      column === at.nik
        ? 'set the cell to Text, then type the NIK again from the KTP-el; its last digit cannot be recovered from this file'
        : 'set the cell to Text, then type its content again',
  },
  examples: {
    passes: [{}, { note: '12' }],
    breaks: [
      { nik: { kind: CellKind.number, text: '5201010507859000' } },
      { birthDate: { kind: CellKind.date, text: '31233' } },
      { villageCode: { kind: CellKind.number, text: '5201012002' } },
      { note: { kind: CellKind.boolean, text: '1' } },
      { occupation: { kind: CellKind.error, text: '#N/A' } },
    ],
  },
  cells: ({ notText }, { settings }) => (settings.rowNoMayBeNumber ? notText & ~only(at.rowNo) : notText),
  check: (facts, _context, column) => ({
    found: facts.found(column),
    kind: facts.row.kinds[column] ?? CellKind.blank,
    format: facts.row.format?.(column) ?? '',
    column,
    ...suggestContent(facts, column),
  }),
});
