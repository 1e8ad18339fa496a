import { Damage } from './damage.js';
import { damaged } from './findings/container.js';
import type { FileFinding } from './findings/finding.js';
import { emptyFile, sheetMissing, templateTampered, unknownTemplate } from './findings/template.js';
import { defaultLimits, type ReadLimits } from './limits.js';
import { OpenWorkbook } from './open-workbook.js';
import type { SheetPart } from './parts/workbook.js';
import type { ByteSource, Platform } from './platform/platform.js';
import type { Profile } from './profile.js';
import { metaSheetName, MetaSheet, type TemplateMeta } from './sheet/meta-sheet.js';
import { FileCounts, SupporterSheet, type OnRow } from './sheet/supporter-sheet.js';

export interface ReadOptions {
  readonly profile: Profile;
  readonly limits?: Partial<ReadLimits>;
  /** Gets every row with a supporter in it, its columns those of the profile. A promise returned holds the reading up. */
  readonly onRow: OnRow;
  /** Gets what holds for all cells, before the first row. */
  readonly onWorkbook?: (workbook: Pick<ReadResult, 'is1904'>) => void;
  readonly signal?: AbortSignal;
}

export interface ReadResult {
  /** Any of severity REJECT_FILE refuses the file whole: rows already handed out are void. */
  readonly findings: readonly FileFinding[];
  readonly rows: number;
  /** The lists found, by the place of their tab, counted from 1. */
  readonly sheets: readonly { readonly number: number; readonly rows: number }[];
  readonly meta: TemplateMeta | undefined;
  /** Whether the workbook counts days from 1904. */
  readonly is1904: boolean;
}

/**
 * Reads a B.1-KWK workbook as a stream of supporter rows. What is wrong with the file comes back as findings; thrown are
 * only the faults of the source, those of `onRow`, and the signal's reason.
 */
export async function readSupportersOf(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions,
): Promise<ReadResult> {
  const limits = { ...defaultLimits, ...options.limits };
  try {
    const workbook = await OpenWorkbook.open(source, platform, limits, options.signal);
    if (!(workbook instanceof OpenWorkbook)) return refused(workbook);
    return await readLists(workbook, platform, limits, options).finally(() => workbook.close());
  } catch (error) {
    if (error instanceof Damage) return refused(damaged(error));
    throw error;
  }
}

async function readLists(
  workbook: OpenWorkbook,
  { decodeText }: Platform,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<ReadResult> {
  options.onWorkbook?.({ is1904: workbook.is1904 });
  const counts = new FileCounts(options.profile, limits.rows, decodeText);
  const lists: (SupporterSheet & { part: SheetPart })[] = [];
  const metas: MetaSheet[] = [];

  for (const part of workbook.sheets) {
    if (part.name === metaSheetName) {
      const meta = new MetaSheet();
      await workbook.scan(part, meta);
      metas.push(meta);
      continue;
    }
    const sheet = new SupporterSheet(part.number, options.profile, counts, options.onRow);
    await workbook.scan(part, sheet, () => sheet.isDone);
    if (sheet.isList) lists.push(Object.assign(sheet, { part }));
  }

  const meta = metas.length === 1 ? metas[0]!.meta() : undefined;
  // A list renamed whose titles are broken is F010: only when nothing else is left the sheet is certain to be gone.
  const known = [metaSheetName, options.profile.instructions];
  const isListGone = meta !== undefined && workbook.sheets.every(({ name }) => known.includes(name));
  const listFindings = lists.flatMap((list) => list.findings());
  counts.hiddenSheets = lists.filter(({ part, rows }) => part.isHidden && rows > 0).length;
  return {
    findings: [
      ...(lists.length === 0 ? [isListGone ? sheetMissing(options.profile.sheet) : unknownTemplate()] : []),
      ...listFindings,
      ...counts.findings(),
      ...(lists.length > 0 && listFindings.length === 0 && counts.rows === 0 ? [emptyFile()] : []),
      ...(lists.length > 0 && meta === undefined ? [templateTampered(metas.length === 0 ? 'missing' : 'altered')] : []),
    ],
    rows: counts.rows,
    sheets: lists.map(({ part, rows }) => ({ number: part.number, rows })),
    meta,
    is1904: workbook.is1904,
  };
}

const refused = (finding: FileFinding): ReadResult => ({
  findings: [finding],
  rows: 0,
  sheets: [],
  meta: undefined,
  is1904: false,
});
