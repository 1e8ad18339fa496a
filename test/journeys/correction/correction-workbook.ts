import type excel from 'exceljs';
import { at } from '../../synthetic/person.ts';
import type { Visitor } from '../../users/visitor.ts';
import { openWorkbook } from './filled-template.ts';

/** A correction workbook on somebody's desk. */
export interface OpenedCorrection {
  readonly workbook: excel.Workbook;
  readonly header: string[];
  /** The cells of the list's rows, under the header's titles. */
  readonly rows: Record<string, string>[];
  readonly headers: Headers;
}

/** Downloads the correction workbook of an upload and opens it. */
export async function openCorrection(
  operator: Visitor,
  uploadId: string,
  rows: 'failing' | 'all',
): Promise<OpenedCorrection> {
  const query = rows === 'all' ? '?rows=all' : '';
  const answer = await operator.ask('GET', `validation/uploads/${uploadId}/correction${query}`);
  const workbook = await openWorkbook(new Uint8Array(await answer.arrayBuffer()));
  const list = listOf(workbook);
  const width = list.getRow(1).cellCount;
  const textsOf = (row: excel.Row) => Array.from({ length: width }, (_, column) => row.getCell(column + 1).text);
  const header = textsOf(list.getRow(1));
  const cells = Array.from({ length: list.rowCount - 1 }, (_, index) => textsOf(list.getRow(index + 2)));
  return {
    workbook,
    header,
    rows: cells.map((texts) => Object.fromEntries(texts.map((text, column) => [header[column]!, text]))),
    headers: answer.headers,
  };
}

/** Types into a cell of the row with that NO; everything else in the workbook stays as it is. */
export function type(workbook: excel.Workbook, no: number, column: number, text: string): void {
  const list = listOf(workbook);
  for (let number = 2; number <= list.rowCount; number++)
    if (list.getCell(number, at.rowNo + 1).text === String(no)) {
      list.getCell(number, column + 1).value = text;
      return;
    }
  throw new Error(`no row ${no} in the list`);
}

const listOf = (workbook: excel.Workbook): excel.Worksheet => workbook.getWorksheet('B.1-KWK')!;
