import type { Writable } from 'node:stream';
import { profileNamed } from '@silon/workbook';
import type excel from 'exceljs';
import type { IssuedTemplate } from './issued-template.js';
import { markOf } from './template-mark.js';
import { writeInstructions } from './write-instructions.js';
import { writeList } from './write-list.js';

/** Writes the workbook as a stream, its mark signed with the key. Aborted, it stops within a block. */
export async function writeTemplate(
  template: IssuedTemplate,
  key: Uint8Array,
  output: Writable,
  signal: AbortSignal,
): Promise<void> {
  // Loaded when first wanted: most processes only receive and read.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  workbook.creator = 'Open SILON';
  const profile = profileNamed(template.pair.profile);
  writeInstructions(workbook, template, profile);
  await writeList(workbook, template, profile, signal);
  writeMark(workbook, markOf(template, key));
  await workbook.commit();
}

function writeMark(workbook: excel.stream.xlsx.WorkbookWriter, mark: readonly (readonly [string, string])[]): void {
  const sheet = workbook.addWorksheet('_meta', { state: 'hidden' });
  sheet.columns = [{ style: { numFmt: '@' } }, { style: { numFmt: '@' } }];
  for (const entry of mark) sheet.addRow([...entry]).commit();
  void sheet.protect('', {});
  sheet.commit();
}
