import { expect, test } from '@jest/globals';
import { CellKind } from '@silon/rules';
import fc from 'fast-check';
import { readStyles } from '../src/parts/styles.js';
import { readRelationships } from '../src/parts/relationships.js';
import { cellAt, type ScannedCell } from '../src/sheet/scanned-cell.js';
import { book, inlineRows, list, meta, readBytes, supporter, titles } from './read-file.js';
import { rowsOf, strings } from './scan-sheet.js';
import { workbookParts, worksheet } from './workbook-parts.js';
import { zip } from './zip-writer.js';

const sheet = (rows: string, root = 'xmlns="main"'): string =>
  `<worksheet ${root}><sheetData>${rows}</sheetData></worksheet>`;
const texts = (xml: string | Buffer, shared: string[] = []): string[][] =>
  rowsOf(xml, { shared }).map(({ cells }) => [...cells]);

test('every cell says where it stands, what it is, what it holds and how it is shown', async () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="49"/></cellXfs>';
  const row =
    '<row r="2"><c r="A2" s="2"><v>5201010507859000</v></c><c r="B2" s="1"><v>31233</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c>' +
    '<c r="E2" t="str"><f>A2</f><v>x</v></c><c r="F2" t="s" s="2"><v> 0 </v></c><c r="H2" t="d"><v>1985-07-05</v></c></row>';
  const cells: ScannedCell[] = [];
  const sheets = [{ name: 'A', xml: worksheet(inlineRows([titles]) + row) }, meta];
  await readBytes(zip(workbookParts({ sheets, styles, strings: '<si><t>teks</t></si>' })), {
    onRow: (_, found) => void cells.push(...Array.from({ length: 8 }, (_each, column) => cellAt(found, column))),
  });
  const of = (reference: string, kind: CellKind, text: string, format: string): ScannedCell => ({
    reference,
    kind,
    text,
    format,
  });
  expect(cells).toEqual([
    of('A2', CellKind.number, '5201010507859000', '@'),
    of('B2', CellKind.date, '31233', 'dd\\-mm\\-yyyy'),
    of('C2', CellKind.boolean, '1', 'General'),
    of('D2', CellKind.error, '#REF!', 'General'),
    of('E2', CellKind.formula, 'x', 'General'),
    of('F2', CellKind.text, 'teks', '@'),
    of('G2', CellKind.blank, '', 'General'),
    of('H2', CellKind.date, '1985-07-05', 'General'),
  ]);
});

test('a workbook of any edition, prefix or attribute order: what counts is the namespace', () => {
  const cell = '<x:c t="inlineStr" r="A1"><x:is><x:t>kept</x:t></x:is></x:c>';
  const plain = '<c t="inlineStr" r="B1"><is><t>also</t></is></c>';
  const both = sheet(`<x:row r="1">${cell}${plain}</x:row>`, 'xmlns="main" xmlns:x="main"');
  expect(texts(both)).toEqual([['kept', 'also']]);
  const within = sheet(
    `<row r="1"><y:c xmlns:y="main" t='inlineStr' r='A1'><y:is><y:t>kept</y:t></y:is></y:c>${plain}</row>`,
  );
  expect(texts(within)).toEqual([['kept', 'also']]);
});

test('an element of another namespace is no cell, even without a prefix', () => {
  const cell = (text: string): string => `<c r="A1" t="str"><v>${text}</v></c>`;
  expect(texts(sheet(`<row r="1" xmlns="other">${cell('foreign')}</row><row r="1">${cell('ours')}</row>`))).toEqual([
    ['ours'],
  ]);
  const tricky = `<x:row r="1" xmlns:x="main" xmlns="other">${cell('foreign')}</x:row><row r="2">${cell('ours').replace('A1', 'A2')}</row>`;
  expect(texts(sheet(tricky))).toEqual([[], ['ours']]);
});

test('an attribute written twice is refused, in the short way and the long', () => {
  for (const cell of [
    '<c r="A1" r="B1" t="str"><v>a</v></c>',
    '<c t="s" r="A1" t="str"><v>0</v></c>',
    '<c s="1" r="A1" s="2"/>',
  ])
    expect(() => texts(sheet(`<row r="1">${cell}</row>`))).toThrow('attribute-twice');
  expect(() => texts(sheet('<row r="1" r="2"/>'))).toThrow('attribute-twice');
});

test('white space is kept, whether xml:space asks for it or not; line ends are one; entities are decoded once', () => {
  const forms = [
    '<t xml:space="preserve">  a  </t>',
    '<t>  a  </t>',
    '<t><![CDATA[ a\r\nb\rc ]]></t>',
    '<t>&amp;lt;&#10;&#x42;</t>',
    '<t>_x005F_x0041_ _x000D_</t>',
  ];
  expect(strings(`<sst>${forms.map((form) => `<si>${form}</si>`).join('')}</sst>`).texts).toEqual([
    '  a  ',
    '  a  ',
    ' a\nb\nc ',
    '&lt;\nB',
    '_x0041_ \r',
  ]);
});

const wide = 'aé–印😀𝟘\u00a0';
test('characters of two, three and four bytes at every border of every window', () => {
  const shared = fc.array(fc.string({ unit: fc.constantFrom(...wide), maxLength: 30 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(shared, (all) => {
      const xml = `<sst>${all.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
      for (let piece = 1; piece <= 17; piece++) expect(strings(xml, piece).texts).toEqual(all);
    }),
    { numRuns: 150 },
  );
});

test('the same through a zip, its pieces as large as they come', async () => {
  const rows = Array.from({ length: 2500 }, (_, n) =>
    supporter(n % 10).map((text, at) => (at === 4 || at === 9 ? wide.repeat(1 + (n % 13)) : text)),
  );
  const { read } = await readBytes(zip(book(list(rows))));
  expect(read.map(({ cells }) => cells)).toEqual(rows);
});

test.each(['utf16le', 'utf16be'])('every part in %s', async (encoding) => {
  const parts = workbookParts({
    sheets: [
      { name: 'A', xml: worksheet(inlineRows([titles, supporter(1).map((text, at) => (at === 4 ? wide : text))])) },
      meta,
    ],
    strings: '<si><t>印</t></si>',
  }).map((part) => {
    const xml = part.content.toString().replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const content = Buffer.from(`\ufeff${xml}`, 'utf16le');
    return { ...part, content: encoding === 'utf16be' ? content.swap16() : content };
  });
  const { codes, read } = await readBytes(zip(parts));
  expect([codes, read[0]?.cells[4]]).toEqual([[], wide]);
});

test('days counted from 1904 are said', async () => {
  const parts = book(list([supporter(1)])).map((part) => ({
    ...part,
    content: part.content.toString().replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  }));
  expect((await readBytes(zip(parts))).is1904).toBe(true);
  expect((await readBytes(zip(book(list([supporter(1)]))))).is1904).toBe(false);
});

test('parts under names that nobody else gives them, spaces and other letters among them', async () => {
  const names: Record<string, string> = {
    'xl/workbook.xml': 'buku/Kerja utama.xml',
    'xl/_rels/workbook.xml.rels': 'buku/_rels/Kerja utama.xml.rels',
    'xl/worksheets/sheet1.xml': 'lembar/é.xml',
    'xl/worksheets/sheet2.xml': 'buku/tanda',
  };
  const moved = book(list([supporter(1)])).map((part) => ({
    ...part,
    name: names[part.name] ?? part.name,
    content: part.content
      .toString()
      .replace('PartName="/xl/workbook.xml"', 'PartName="/buku/Kerja utama.xml"')
      .replace('Target="xl/workbook.xml"', 'Target="buku/Kerja%20utama.xml"')
      .replace('Target="worksheets/sheet1.xml"', 'Target="../lembar/%C3%A9.xml"')
      .replace('Target="worksheets/sheet2.xml"', 'Target="./tanda"'),
  }));
  const { codes, rows } = await readBytes(zip(moved));
  expect([codes, rows]).toEqual([[], 1]);
});

test('a relationship named twice is refused', () => {
  const twice = '<Relationships><Relationship Id="a" Target="b"/><Relationship Id="a" Target="c"/></Relationships>';
  expect(() => readRelationships(Buffer.from(twice), '')).toThrow('relationships');
});

test('a format is that of its style, whatever foreign attributes say', () => {
  const xml =
    '<styleSheet xmlns="m" xmlns:x="o"><cellXfs><xf x:numFmtId="1" numFmtId="14"/><xf numFmtId="2" x:numFmtId="14"/></cellXfs></styleSheet>';
  expect(readStyles(Buffer.from(xml)).codes).toEqual(['dd-mm-yyyy', '0.00']);
});

test('rows and cells without reference follow those before, gaps are blank', () => {
  const rows =
    '<row r="3"><c r="B3" t="str"><v>b</v></c><c t="str"><v>c</v></c><c r="F3" t="str"><v>f</v></c></row><row><c t="str"><v>a</v></c></row>';
  expect(rowsOf(sheet(rows)).map(({ rowNumber, cells }) => [rowNumber, ...cells])).toEqual([
    [3, '', 'b', 'c', '', '', 'f'],
    [4, 'a'],
  ]);
});

test('nothing of a row lives on in the next', () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>aaaa</v></c><c r="B1" t="e"><v>#N/A</v></c></row><row r="2"><c r="B2" t="str"><v>b</v></c></row>';
  expect(rowsOf(sheet(rows))[1]).toMatchObject({ cells: ['', 'b'], kinds: [CellKind.blank, CellKind.text] });
});
