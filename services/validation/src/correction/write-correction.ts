import type { Writable } from 'node:stream';
import { correctionMeta, type CorrectionOf, metaSheetName, type Profile } from '@silon/workbook';
import type excel from 'exceljs';
import type { CorrectionRow } from './correction-rows.js';
import type { Summary } from './summary.js';
import { writeLists } from './write-lists.js';
import { writeSummary } from './write-summary.js';

export interface CorrectionContent {
  readonly of: CorrectionOf;
  /** Whose columns the lists have. */
  readonly profile: Profile;
  readonly summary: Summary;
  readonly rows: AsyncIterable<Iterable<CorrectionRow>>;
}

/** Writes the workbook as a stream, from rows that come a chunk at a time. Aborted, it stops and lets go of what it holds. */
export async function writeCorrection(
  { of, profile, summary, rows }: CorrectionContent,
  output: Writable,
  signal: AbortSignal,
  rowsPerSheet?: number,
): Promise<void> {
  // Loaded when first wanted: most processes never write one.
  const { default: exceljs } = await import('exceljs');
  // No shared strings: they would all be held until the end.
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Open SILON';
  writeSummary(workbook, summary);
  await writeLists(workbook, profile, rows, signal, rowsPerSheet);
  writeMeta(workbook, of, profile);
  await Promise.race([workbook.commit(), aborted(signal)]);
}

function writeMeta(workbook: excel.stream.xlsx.WorkbookWriter, of: CorrectionOf, { name: profile }: Profile): void {
  const sheet = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  sheet.columns = [{ style: { numFmt: '@' } }, { style: { numFmt: '@' } }];
  for (const entry of Object.entries({ ...correctionMeta(of), profile })) sheet.addRow(entry).commit();
  sheet.commit();
}

/** The zip waits for ever on a reader that is gone. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
