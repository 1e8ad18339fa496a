import { expect, test } from '@jest/globals';
import { CellKind } from '@silon/rules';
import { rowsOf } from './scan-sheet.js';

const sheet = (rows: string): string =>
  `<worksheet xmlns="main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
const shared = ['nol', 'satu', 'dua &amp; tiga', 'empat – é'];
const formats = { codes: ['General', 'dd-mm-yyyy'], isDate: Uint8Array.of(0, 1) };

const rows = sheet(
  '<row r="1" spans="1:9"><c r="A1" s="0" t="s"><v>0</v></c><c t="s" r="B1"><v>1</v></c><c r="D1" t="s" s="1"><v>2</v></c></row>' +
    '<row r="3" hidden="1"><c r="A3"><v>5.20101E+15</v></c><c r="B3" s="1"><v>31233</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c>' +
    '<c r="E3" t="str"><f>A1&amp;"x"</f><v>nolx</v></c><c r="F3" t="str"><v>plain &amp; text</v></c><c r="G3" t="d"><v>1985-07-05</v></c><c r="H3" s="1"/><c r="I3" t="s"><v>9</v></c></row>' +
    "<row><c t='inlineStr'><is><r><t>rich </t></r><r><t xml:space='preserve'>text </t></r><rPh sb='0' eb='1'><t>hint</t></rPh></is></c><c t='s'><v>3</v></c></row>" +
    '<row r="9"/><row r="10"><c r="AA10" t="s"><v>1</v></c></row>',
);

const expected = [
  { rowNumber: 1, cells: ['nol', 'satu', '', 'dua & tiga'], kinds: [1, 1, 0, 1], hidden: false },
  {
    rowNumber: 3,
    cells: ['5.20101E+15', '31233', '1', '#N/A', 'nolx', 'plain & text', '1985-07-05', '', ''],
    kinds: [
      CellKind.number,
      CellKind.date,
      CellKind.boolean,
      CellKind.error,
      CellKind.formula,
      CellKind.text,
      CellKind.date,
      CellKind.blank,
      CellKind.error,
    ],
    hidden: true,
  },
  { rowNumber: 4, cells: ['rich text ', 'empat – é'], kinds: [1, 1], hidden: false },
  { rowNumber: 9, cells: [], kinds: [], hidden: false },
  { rowNumber: 10, cells: [...Array(26).fill(''), 'satu'], kinds: [...Array(26).fill(0), 1], hidden: false },
];

test('every kind of cell, gaps, and rows and cells without a reference', () => {
  expect(rowsOf(rows, { shared, formats })).toEqual(expected);
});

test('the same in pieces of every size', () => {
  for (let piece = 1; piece < 96; piece++) expect(rowsOf(rows, { shared, formats, piece })).toEqual(expected);
});

test('the same with a prefix, white space and comments between the tags', () => {
  const prefixed = rows.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
  expect(rowsOf(prefixed, { shared, formats })).toEqual(expected);
  const airy = rows.replace(/(<\/?(row|c|sheetData|is|f)\b[^>]*>)/g, '\n $1<!-- <c r="A1"/> -->\r\n');
  expect(rowsOf(airy, { shared, formats })).toEqual(expected);
});

test('cells beyond the limit are noticed, never stored by their address', () => {
  const far = sheet('<row r="2"><c r="A2" t="s"><v>1</v></c><c r="XFD2" t="s"><v>1</v></c></row>');
  expect(rowsOf(far, { shared })).toEqual([{ rowNumber: 2, cells: ['satu'], kinds: [1], hidden: false }]);
});

test('foreign elements of the same names are no cells', () => {
  const foreign = sheet('<row r="1"><z:c r="A1" t="s"><z:v>1</z:v></z:c><c r="B1" t="s"><v>1</v></c></row>');
  expect(rowsOf(foreign, { shared })).toEqual([{ rowNumber: 1, cells: ['', 'satu'], kinds: [0, 1], hidden: false }]);
});

const cell = '<c r="A1" t="s"><v>0</v></c>';
test.each([
  ['row-order', '<row r="2"/><row r="2"/>'],
  ['row-order', '<row r="3"/><row r="2"/>'],
  ['row-number', '<row r="999999999"/>'],
  ['row-number', '<row r="-1"/>'],
  ['row-number', '<row r="0"/>'],
  ['cell-row', '<row r="2"><c r="A1" t="s"><v>0</v></c></row>'],
  ['cell-order', `<row r="1">${cell}${cell}</row>`],
  ['cell-order', '<row r="1"><c r="B1" t="s"><v>0</v></c><c r="A1" t="s"><v>0</v></c></row>'],
  ['cell-reference', '<row r="1"><c r="A0"/></row>'],
  ['cell-reference', '<row r="1"><c r="1A"/></row>'],
  ['cell-reference', '<row r="1"><c r="ZZZ1"/></row>'],
  ['cell-type', '<row r="1"><c r="A1" t="x"><v>1</v></c></row>'],
  ['cell-value', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
  ['attribute', '<row r="1"><c r=A1><v>1</v></c></row>'],
  ['sheet-data-twice', '</sheetData><sheetData>'],
  ['worksheet-part', undefined],
])('refuses: %s', (detail, content) => {
  expect(() => rowsOf(content === undefined ? '<chartsheet/>' : sheet(content), { shared })).toThrow(detail);
});
