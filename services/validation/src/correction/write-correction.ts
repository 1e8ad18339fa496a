import type { Writable } from 'node:stream';
import { writeMeta, writeWorkbook } from '@silon/sheet-writer';
import { correctionMeta, type CorrectionOf, type Profile } from '@silon/workbook';
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
  await writeWorkbook(output, { shared: false }, signal, async (workbook) => {
    writeSummary(workbook, summary);
    await writeLists(workbook, profile, rows, signal, rowsPerSheet);
    writeMeta(workbook, 'veryHidden', Object.entries({ ...correctionMeta(of), profile: profile.name }));
  });
}
