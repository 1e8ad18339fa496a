import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import { readTemplate } from '../issued-template.ts';
import { titles, writeWorkbook } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'silon-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a spreadsheet program reads texts, numbers, blanks and special characters as they were', async () => {
  const file = join(folder, 'list.xlsx');
  const row = [
    '1',
    '52.01.01.2002',
    '',
    '5201010507859001',
    'A & B <C>',
    ' x ',
    '05-07-1985',
    'L',
    'S',
    'Dusun "É"',
    12,
    '001',
  ];
  const { rows, bytes } = await writeWorkbook(file, { rows: Array.from({ length: 2_500 }, () => row) });
  expect(rows).toBe(2_500);
  expect(readFileSync(file)).toHaveLength(bytes);

  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('B.1-KWK')!;
  expect(sheet.rowCount).toBe(2_501);
  expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(titles);
  for (const number of [2, 1_000, 2_501])
    expect(row.map((_, column) => sheet.getRow(number).getCell(column + 1).value ?? '')).toEqual(row);
  expect(sheet.getRow(2).getCell(4).numFmt).toBe('@');
});

test('what the template says of itself is taken over', async () => {
  const file = join(folder, 'template.xlsx');
  const meta = [
    ['templateId', 'abc'],
    ['version', '1'],
  ] as const;
  await writeWorkbook(file, {
    rows: [
      ['', '52.01.01.2002'],
      ['', '52.01.01.2002'],
      ['', '52.01.01.2003'],
    ],
    meta,
  });
  expect(await readTemplate(readFileSync(file))).toEqual({
    header: titles,
    meta,
    villages: ['52.01.01.2002', '52.01.01.2003'],
  });
});
