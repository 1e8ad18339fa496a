import { metaSheetName } from '@silon/workbook';
import type { stream } from 'exceljs';

/** The sheet that says what the file is to who reads it again: a name and a text a row. */
export function writeMeta(
  workbook: stream.xlsx.WorkbookWriter,
  state: 'hidden' | 'veryHidden',
  entries: Iterable<readonly [name: string, text: string]>,
): void {
  const sheet = workbook.addWorksheet(metaSheetName, { state });
  sheet.columns = [{ style: { numFmt: '@' } }, { style: { numFmt: '@' } }];
  for (const entry of entries) sheet.addRow([...entry]).commit();
  void sheet.protect('', {});
  sheet.commit();
}
