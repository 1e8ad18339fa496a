import { CellKind } from '../cell.js';
import { defineCellRule } from '../rule.js';

/** As with R101, no other rule judges the content: the result of a formula may change before the next reader. */
export const cellFormula = defineCellRule({
  code: 'R102',
  slug: 'CELL_FORMULA',
  severity: 'REJECT_ROW',
  title: { id: 'Sel berisi rumus', en: 'Cell holds a formula' },
  why: {
    id: 'Hasil rumus dapat berubah setelah berkas dikirim; yang dinilai harus sama dengan yang diketik.',
    en: 'The result of a formula may change after the file was sent; what is judged must be what was typed.',
  },
  source: {
    id: 'KPU NTB, 6 Nov 2017: dukungan harus berformat teks',
    en: 'KPU NTB, 6 Nov 2017: support must be in text format',
  },
  message: { id: () => 'sel berisi rumus', en: () => 'the cell holds a formula' },
  expected: { id: 'teks yang diketik', en: 'text that was typed' },
  mend: {
    id: 'salin sel itu, lalu tempel sebagai nilai (Paste Special, Values) ke sel berformat Teks',
    en: 'copy the cell and paste it as a value (Paste Special, Values) into a cell in Text format',
  },
  examples: {
    passes: [{}],
    breaks: [
      { name: { kind: CellKind.formula, text: 'Budi Santoso' } },
      { villageCode: { kind: CellKind.formula, text: '' } },
    ],
  },
  cells: ({ formula }) => formula,
  check: (facts, _context, column) => ({ found: facts.found(column) }),
});
