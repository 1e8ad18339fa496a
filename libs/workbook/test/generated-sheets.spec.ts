import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowsOf } from './scan-sheet.js';

const text = fc.string({ unit: fc.constantFrom(...'aZ09 é–印😀<>&"\'_x\n\t', '_x0041_'), maxLength: 12 });
const cell = fc.record({
  text,
  form: fc.constantFrom('s', 'str', 'inline', 'blank', 'none'),
  order: fc.nat(2),
  style: fc.nat(70),
});
const sheet = fc.array(fc.array(cell, { maxLength: 20 }), { minLength: 1, maxLength: 6 });
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

const escaped = (raw: string): string =>
  raw
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Writes a sheet as a program might, each cell in the form it asks for; `prefix` keeps the reader from its short cuts. */
function written(rows: Cell[][], prefix: string): { xml: string; shared: string[] } {
  const shared: string[] = [];
  const p = prefix;
  const cellXml = ({ text: raw, form, order, style }: Cell, reference: string): string => {
    if (form === 'none') return '';
    const type = { s: ' t="s"', str: ' t="str"', inline: ' t="inlineStr"', blank: '' }[form] ?? '';
    const attributes = [` r="${reference}"`, ` s="${style}"`, type];
    const start = `<${p}c${[0, 1, 2].map((index) => attributes[(index + order) % 3]).join('')}`;
    if (form === 'blank') return `${start}/>`;
    if (form === 's') return `${start}><${p}v>${shared.push(escaped(raw)) - 1}</${p}v></${p}c>`;
    if (form === 'str') return `${start}><${p}v>${escaped(raw)}</${p}v></${p}c>`;
    return `${start}><${p}is><${p}t xml:space="preserve">${escaped(raw)}</${p}t></${p}is></${p}c>`;
  };
  const body = rows
    .map((cells, index) => {
      const number = index * 3 + 1;
      const inner = cells.map((each, column) => cellXml(each, `${String.fromCharCode(65 + column)}${number}`)).join('');
      return `<${p}row r="${number}">${inner}</${p}row>`;
    })
    .join('');
  return { xml: `<${p}worksheet><${p}sheetData>${body}</${p}sheetData></${p}worksheet>`, shared };
}

/** What must be read: texts, blank where there is none, nothing behind the last cell written. */
function expected(rows: Cell[][]): { cells: string[]; kinds: number[] }[] {
  return rows.map((cells) => {
    const width = cells.findLastIndex(({ form }) => form !== 'none') + 1;
    const texts = cells.slice(0, width).map(({ form, text: raw }) => (form === 'none' || form === 'blank' ? '' : raw));
    return { cells: texts, kinds: texts.map((each) => (each === '' ? 0 : 1)) };
  });
}

test('whatever is written is read, by the short way and the long, in pieces of any size', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom('', 'x:'), fc.integer({ min: 1, max: 300 }), (rows, prefix, piece) => {
      const { xml, shared } = written(rows, prefix);
      const read = rowsOf(xml, { shared, piece });
      expect(read.map(({ cells, kinds }) => ({ cells, kinds }))).toEqual(expected(rows));
    }),
    { numRuns: 1500 },
  );
});
