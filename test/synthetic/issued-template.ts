import { Readable } from 'node:stream';
import excel from 'exceljs';

/** What a workbook must take over from the template that was issued for it. */
export interface IssuedTemplate {
  header: string[];
  meta: [key: string, value: string][];
  /** Village codes as prefilled, each once. */
  villages: string[];
}

/** Reads a downloaded template. Meant for one with few rows a village: the whole workbook is held in memory. */
export async function readTemplate(bytes: Uint8Array): Promise<IssuedTemplate> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes)]));
  const list = workbook.getWorksheet('B.1-KWK');
  const meta = workbook.getWorksheet('_meta');
  if (!list || !meta) throw new Error('The template lacks the sheet B.1-KWK or _meta.');
  const texts = (row: excel.Row) => (row.values as unknown[]).slice(1).map((value) => String(value ?? ''));
  const villages = new Set<string>();
  list.eachRow((row, number) => number > 1 && villages.add(row.getCell(2).text));
  const entries: [string, string][] = [];
  meta.eachRow((row) => entries.push([row.getCell(1).text, row.getCell(2).text]));
  return { header: texts(list.getRow(1)), meta: entries, villages: [...villages] };
}
