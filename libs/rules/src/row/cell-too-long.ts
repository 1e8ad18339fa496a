import { maxLength } from '../reading/max-length.js';
import { CellKind } from '../cell.js';
import { defineCellRule } from '../rule.js';

/** What such a cell says is not judged further: a page of text is no name, whatever it begins with. */
export const cellTooLong = defineCellRule({
  code: 'R106',
  slug: 'CELL_TOO_LONG',
  severity: 'REJECT_ROW',
  title: { id: 'Isi terlalu panjang', en: 'Content too long' },
  why: {
    id: 'Isi sepanjang itu biasanya beberapa sel yang tergabung karena salah tempel.',
    en: 'So long a content is usually several cells run together by a paste gone wrong.',
  },
  source: { id: 'praktik', en: 'practice' },
  message: {
    id: ({ length, most }) => `isi ${length} karakter, melebihi ${most} karakter`,
    en: ({ length, most }) => `the content has ${length} characters, more than ${most}`,
  },
  expected: { id: ({ most }) => `paling banyak ${most} karakter`, en: ({ most }) => `at most ${most} characters` },
  mend: {
    id: 'periksa apakah beberapa isi tergabung, lalu persingkat',
    en: 'see whether several contents ran together, then shorten it',
  },
  examples: {
    passes: [{}, { name: 'a'.repeat(100) }],
    breaks: [
      { name: 'a'.repeat(101) },
      { nik: '5'.repeat(61) },
      { address: 'x'.repeat(50_000) },
      { note: { kind: CellKind.text, text: 'x'.repeat(501) } },
    ],
  },
  // A cell that is no text is refused as R101 or R102; its length is the file's business then.
  cells: ({ tooLong, notText, formula }) => tooLong & ~notText & ~formula,
  check: (facts, _context, column) => {
    const found = facts.found(column);
    return { found, length: found.length, most: maxLength[column] ?? 0 };
  },
});
