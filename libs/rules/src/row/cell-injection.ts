import { defineCellRule } from '../rule.js';

export const cellInjection = defineCellRule({
  code: 'R107',
  slug: 'CELL_INJECTION',
  severity: 'WARN',
  settable: true,
  title: { id: 'Diawali tanda rumus', en: 'Begins like a formula' },
  why: {
    id: 'Teks yang diawali =, +, - atau @ dapat dijalankan sebagai rumus saat hasil dibuka di Excel.',
    en: 'Text that begins with =, +, - or @ may be run as a formula when results are opened in a spreadsheet.',
  },
  source: { id: 'praktik (rumus yang disisipkan ke lembar kerja)', en: 'practice (spreadsheet formula injection)' },
  message: {
    id: ({ first }) => `isi diawali "${first}"; disimpan sebagai teks biasa dan diamankan saat ekspor`,
    en: ({ first }) => `the content begins with "${first}"; it is kept as plain text and made safe on export`,
  },
  expected: { id: 'teks yang tidak diawali =, +, - atau @', en: 'text that does not begin with =, +, - or @' },
  mend: { id: 'hapus tanda itu bila tidak diperlukan', en: 'remove the sign if it is not needed' },
  examples: {
    passes: [{}, { note: '-' }, { note: 'A=B' }],
    breaks: [{ note: '=1+1' }, { name: '@Budi' }, { note: '+62812' }, { address: '-Gerung' }],
  },
  cells: ({ dangerous }) => dangerous,
  check: (facts, _context, column) => ({
    found: facts.found(column),
    first: (facts.values[column] as string).charAt(0),
  }),
});
