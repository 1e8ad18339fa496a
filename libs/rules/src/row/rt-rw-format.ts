import { at, only } from '../at.js';
import { isDigits } from '../reading/digits.js';
import type { RowFacts } from '../reading/row-facts.js';
import { defineCellRule } from '../rule.js';

const isWrong = (facts: RowFacts, column: number): boolean =>
  facts.isReadable(column) && !isDigits(facts.values[column] as string, 3);

/** `RT 01` and `0001` can be read in one way; `01/02` names two. */
function onlyNumber(text: string): string {
  const number = /^(?:R[TW])?[ .:]*0*(\d{1,3})$/i.exec(text)?.[1];
  return number === undefined ? '' : number.padStart(3, '0');
}

export const rtRwFormat = defineCellRule({
  code: 'R152',
  slug: 'RT_RW_FORMAT',
  severity: 'REJECT_ROW',
  title: { id: 'Bentuk RT/RW salah', en: 'RT/RW malformed' },
  why: { id: 'Petugas mengurutkan kunjungan menurut RT dan RW.', en: 'Visits are sorted by RT and RW.' },
  source: { id: 'formulir B.1.1-KWK', en: 'form B.1.1-KWK' },
  message: {
    id: ({ suggestion }) => `RT/RW harus 1-3 angka${suggestion ? `. Maksud Anda ${suggestion}?` : ''}`,
    en: ({ suggestion }) => `RT and RW have 1-3 digits${suggestion ? `. Did you mean ${suggestion}?` : ''}`,
  },
  expected: { id: '1-3 angka, misalnya 001; 000 bila tidak ada', en: '1-3 digits, as 001; 000 where there is none' },
  mend: { id: 'tulis angkanya saja, sebagai teks', en: 'write the digits only, as text' },
  examples: {
    passes: [{}, { rt: '1' }, { rw: '000' }],
    breaks: [{ rt: 'RT 01' }, { rw: '0001' }, { rt: '01/02' }, { rw: '-' }],
  },
  cells: (facts) => (isWrong(facts, at.rt) ? only(at.rt) : 0) | (isWrong(facts, at.rw) ? only(at.rw) : 0),
  check: (facts, _context, column) => ({ found: facts.found(column), suggestion: onlyNumber(facts.found(column)) }),
});
