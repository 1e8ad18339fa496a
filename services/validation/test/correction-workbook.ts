import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { b1Kwk2018, readSupporters, type ReadResult } from '@silon/workbook';
import exceljs from 'exceljs';

/** A cell's text, in whichever of the two forms it was written. */
export function textOf(cell: exceljs.Cell): string {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('');
  throw new Error(`${cell.address} is no text`);
}

export interface ListedRow {
  readonly texts: string[];
  readonly fills: (string | undefined)[];
  readonly locked: boolean[];
}

/** What stands in the lists, row by row, as a spreadsheet program reads it. */
export async function openCorrection(bytes: Buffer): Promise<{ workbook: exceljs.Workbook; rows: ListedRow[] }> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  const rows: ListedRow[] = [];
  for (const sheet of workbook.worksheets.filter(({ name }) => name.startsWith('B.1-KWK')))
    for (let number = 2; number <= sheet.rowCount; number++) {
      const cells = Array.from({ length: 19 }, (_, at) => sheet.getRow(number).getCell(at + 1));
      rows.push({
        texts: cells.map(textOf),
        fills: cells.map(({ fill }) => (fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb),
        locked: cells.map(({ protection }) => protection?.locked !== false),
      });
    }
  return { workbook, rows };
}

/** The same file as our own reader has it when it is uploaded again. */
export async function readAgain(bytes: Buffer): Promise<ReadResult & { texts: string[][]; kinds: number[][] }> {
  const folder = await mkdtemp(join(tmpdir(), 'correction-'));
  const [texts, kinds]: [string[][], number[][]] = [[], []];
  try {
    await writeFile(join(folder, 'file'), bytes);
    const result = await readSupporters(join(folder, 'file'), {
      profile: b1Kwk2018,
      onRow: (_, { bytes: text, ends, kinds: kindsOfRow }) => {
        const width = b1Kwk2018.columns.length;
        texts.push(
          Array.from({ length: width }, (_cell, at) =>
            new TextDecoder().decode(text.slice(at === 0 ? 0 : ends[at - 1], ends[at])),
          ),
        );
        kinds.push([...kindsOfRow.subarray(0, width)]);
      },
    });
    return { ...result, texts, kinds };
  } finally {
    await rm(folder, { recursive: true });
  }
}
