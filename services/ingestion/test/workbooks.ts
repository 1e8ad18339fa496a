import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { columns } from '@silon/rules';
import excel from 'exceljs';

/** Row n of a synthetic pair: nobody real has a serial from 9000 on. */
export const supporter = (n: number): string[] => [
  String(n),
  '52.01.01.2001',
  'LABUHAN HAJI',
  `520101${String(10 + (n % 18)).padStart(2, '0')}0190${String(9000 + (n % 1000))}`,
  `PENDUKUNG ${n}`,
  'MATARAM',
  '04-01-1990',
  'L',
  'S',
  `JALAN MAWAR ${n}`,
  '001',
  '002',
  'PETANI',
  '',
];

export const titles: string[] = columns.map(({ title }) => title);

/** A workbook with one sheet of these rows, all text. */
export async function workbook(
  rows: readonly (readonly string[])[],
  header: readonly string[] = titles,
): Promise<Buffer> {
  const output = new PassThrough();
  const bytes = buffer(output);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: true });
  const sheet = book.addWorksheet('B.1-KWK');
  if (header.length) sheet.addRow(header).commit();
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await book.commit();
  return bytes;
}

export const supporters = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, index) => supporter(from + index));
