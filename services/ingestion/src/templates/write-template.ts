import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { b1Kwk2018 } from '@silon/workbook';
import type excel from 'exceljs';
import { instructions } from './instructions.js';
import { TEMPLATE_VERSION, type IssuedTemplate } from './issue-template.action.js';

export const LIST_SHEET = 'B.1-KWK';
const [BLOCK, TEXT] = [1_000, '@'];
const widths: Partial<Record<string, number>> = {
  rowNo: 6,
  villageCode: 16,
  villageName: 26,
  nik: 20,
  name: 30,
  address: 36,
};

/** Writes the workbook as a stream. Aborted, it stops within a block. */
export async function writeTemplate(template: IssuedTemplate, output: Writable, signal: AbortSignal): Promise<void> {
  // Loaded when first wanted: most processes only receive and read.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  workbook.creator = 'Open SILON';
  writeInstructions(workbook);
  await writeList(workbook, template, signal);
  writeMeta(workbook, template);
  await workbook.commit();
}

function writeInstructions(workbook: excel.stream.xlsx.WorkbookWriter): void {
  const sheet = workbook.addWorksheet('PETUNJUK');
  sheet.columns = [{ width: 110, style: { numFmt: TEXT, alignment: { wrapText: true, vertical: 'top' } } }];
  for (const line of instructions) sheet.addRow([line]).commit();
  sheet.commit();
}

async function writeList(
  workbook: excel.stream.xlsx.WorkbookWriter,
  { villages, rowsPerVillage }: IssuedTemplate,
  signal: AbortSignal,
): Promise<void> {
  const sheet = workbook.addWorksheet(LIST_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  // The format on the columns makes also the cells text that are still empty.
  sheet.columns = b1Kwk2018.columns.map(({ key, title }) => ({
    header: title,
    key,
    width: widths[key] ?? 18,
    style: { numFmt: TEXT },
  }));
  let rows = 0;
  for (const { code, name } of villages) {
    for (let row = 0; row < rowsPerVillage; row++) {
      sheet.addRow({ villageCode: code, villageName: name }).commit();
      if (++rows % BLOCK === 0) await drained(sheet, signal);
    }
  }
  sheet.commit();
}

function writeMeta(workbook: excel.stream.xlsx.WorkbookWriter, template: IssuedTemplate): void {
  const sheet = workbook.addWorksheet('_meta', { state: 'hidden' });
  sheet.columns = [{ style: { numFmt: TEXT } }, { style: { numFmt: TEXT } }];
  for (const entry of Object.entries(metaOf(template))) sheet.addRow(entry).commit();
  sheet.commit();
}

/** What the template says of itself. The reader compares it with what was recorded and believes none of it. */
export const metaOf = ({ templateId, pair, villages, rowsPerVillage, villagesHash }: IssuedTemplate) => ({
  templateId,
  version: TEMPLATE_VERSION,
  profile: b1Kwk2018.name,
  electionId: pair.electionId,
  pairId: pair.pairId,
  regionEdition: pair.regionEdition,
  rowsPerVillage: String(rowsPerVillage),
  villages: String(villages.length),
  villagesHash,
});

/** The writer ignores back-pressure: its rows pile up before the zip unless somebody waits. */
async function drained(sheet: excel.Worksheet, signal: AbortSignal): Promise<void> {
  const [zip] = (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes;
  if (zip?.writableNeedDrain) await once(zip, 'drain', { signal });
  signal.throwIfAborted();
}
