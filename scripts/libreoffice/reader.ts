import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt, readSheets } from '@silon/workbook';
import { root } from '../check/run-command.ts';
import { type Convert, toCsv, toXlsx } from './office.ts';

const workbooks = join(root, 'libs/workbook/test/workbooks');
const savedAgain = ['exceljs', 'sheetjs', 'openpyxl', 'by-hand'];
/** LibreOffice opens no parts in UTF-16. */
const unread = /utf16/;

/** Saves workbooks of others anew and exports all as CSV, and holds both against what the tests compare our reader with. */
export async function reader(convert: Convert, folder: string, write: boolean): Promise<string[]> {
  const complaints: string[] = [];
  const [saved, exported] = [join(folder, 'saved'), join(folder, 'csv')];
  for (const name of savedAgain) {
    convert(join(workbooks, `${name}.xlsx`), toXlsx, saved);
    const [made, kept] = [join(saved, `${name}.xlsx`), join(workbooks, `libreoffice-${name}.xlsx`)];
    if (write) copyFileSync(made, kept);
    else if ((await cells(made)) !== (await cells(kept)))
      complaints.push(`${name}.xlsx: saved anew, it holds other cells than libreoffice-${name}.xlsx`);
  }
  for (const name of readdirSync(workbooks).filter((file) => file.endsWith('.xlsx') && !unread.test(file)))
    convert(join(workbooks, name), toCsv, exported);
  for (const name of readdirSync(exported)) {
    const kept = join(workbooks, 'csv', name);
    if (write) copyFileSync(join(exported, name), kept);
    else if (!existsSync(kept)) complaints.push(`${name}: exported, and not kept in csv/`);
    else if (!readFileSync(kept).equals(readFileSync(join(exported, name))))
      complaints.push(`${name}: LibreOffice now exports something else`);
  }
  return complaints;
}

/** All cells of a workbook as our reader gives them, as one text. */
async function cells(path: string): Promise<string> {
  const found: string[] = [];
  const { findings } = await readSheets(path, {
    onRow(sheet, row) {
      for (let column = 0; column < row.width; column++) found.push(JSON.stringify([sheet, cellAt(row, column)]));
    },
  });
  if (findings.length > 0) throw new Error(`${path}: ${findings[0]!.message.en}`);
  return found.join('\n');
}
