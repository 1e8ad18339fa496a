import { Damage } from './damage.js';
import { damaged } from './findings/container.js';
import type { FileFinding } from './findings/finding.js';
import { defaultLimits, type ReadLimits } from './limits.js';
import { OpenWorkbook } from './open-workbook.js';
import type { ByteSource, Platform } from './platform/platform.js';
import type { OnRow } from './sheet/supporter-sheet.js';

export interface SheetsOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Gets every row of every sheet, whatever it is; sheets are counted from 1. A promise returned holds the reading up. */
  readonly onRow: OnRow;
  readonly signal?: AbortSignal;
}

export interface SheetsResult {
  /** What refuses the file, if anything does. */
  readonly findings: readonly FileFinding[];
  /** In the order of their tabs. The names are texts of the file. */
  readonly sheets: readonly { readonly number: number; readonly name: string; readonly isHidden: boolean }[];
  readonly is1904: boolean;
}

/** Reads any workbook row by row, without asking what it is about: to compare, and to look into one. */
export async function readSheetsOf(
  source: ByteSource,
  platform: Platform,
  options: SheetsOptions,
): Promise<SheetsResult> {
  const refused = (finding: FileFinding): SheetsResult => ({ findings: [finding], sheets: [], is1904: false });
  try {
    const limits = { ...defaultLimits, ...options.limits };
    const workbook = await OpenWorkbook.open(source, platform, limits, options.signal);
    if (!(workbook instanceof OpenWorkbook)) return refused(workbook);
    await scanAll(workbook, options.onRow).finally(() => workbook.close());
    const sheets = workbook.sheets.map(({ number, name, isHidden }) => ({ number, name, isHidden }));
    return { findings: [], sheets, is1904: workbook.is1904 };
  } catch (error) {
    if (error instanceof Damage) return refused(damaged(error));
    throw error;
  }
}

async function scanAll(workbook: OpenWorkbook, onRow: OnRow): Promise<void> {
  for (const part of workbook.sheets)
    await workbook.scan(part, {
      row: (row) => onRow(part.number, row),
      hiddenColumns: () => undefined,
      merged: () => undefined,
    });
}
