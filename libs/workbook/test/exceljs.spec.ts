import { expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { readBytes, supporter, titles } from './read-file.js';

const odd = ['a & b < c > "d"', ' Ni Luh\u00a0é ', 'baris satu\nbaris dua', 'a_b _x_ _x41_', '😀 – 印', "O'Contoh", ''];

/** A list as exceljs writes it, with texts that are hard to carry. */
function fill(sheet: exceljs.Worksheet): void {
  sheet.addRow(titles).commit();
  for (let n = 0; n < 400; n++) {
    const cells = supporter(n % 10);
    cells[4] = odd[n % odd.length]!;
    sheet.addRow(cells.map((text) => (text === '' ? null : text))).commit();
  }
}

async function expectSameAsExceljs(bytes: Buffer): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
  const theirs: string[][] = [];
  workbook.worksheets[0]!.eachRow((row, number) => {
    if (number > 1) theirs.push(titles.map((_, column) => row.getCell(column + 1).text));
  });
  const { read, codes } = await readBytes(bytes);
  expect(codes).toEqual(['F014']);
  expect(read.map(({ cells }) => cells)).toEqual(theirs);
}

test('a workbook of shared strings reads as exceljs reads it', async () => {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('B.1-KWK'));
  await expectSameAsExceljs(Buffer.from(await workbook.xlsx.writeBuffer()));
});

test.each([true, false])('so does a streamed one, shared strings: %s', async (useSharedStrings) => {
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings, useStyles: true });
  const sheet = workbook.addWorksheet('B.1-KWK');
  fill(sheet);
  sheet.commit();
  await workbook.commit();
  await expectSameAsExceljs(await whole);
});

test('numbers, days, formulas, links and rich text say what they are', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('B.1-KWK');
  sheet.addRow(titles);
  const cells: exceljs.CellValue[] = supporter(1);
  cells[3] = 5201010507859001;
  cells[4] = { richText: [{ text: 'Lalu ' }, { text: 'Contoh', font: { bold: true } }] };
  cells[5] = { text: 'Gerung', hyperlink: 'https://example.org' };
  cells[6] = new Date(Date.UTC(1985, 6, 5));
  cells[7] = { formula: 'H1', result: 'L' };
  cells[8] = true;
  cells[9] = { error: '#N/A' };
  cells[10] = 1;
  sheet.addRow(cells);
  sheet.getCell('K2').numFmt = '000';
  const formats: (string | undefined)[] = [];
  const { read } = await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()));
  await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()), {
    onRow: (_, row) => void formats.push(row.formats[row.styles[6]!], row.formats[row.styles[10]!]),
  });
  expect(read[0]?.kinds.slice(3, 11)).toEqual([2, 1, 1, 3, 6, 4, 5, 2]);
  expect(read[0]?.cells.slice(3, 11)).toEqual([
    '5201010507859001',
    'Lalu Contoh',
    'Gerung',
    '31233',
    'L',
    '1',
    '#N/A',
    '1',
  ]);
  expect(formats).toEqual(['dd-mm-yyyy', '000']);
});
