import { identityTokens } from '@silon/blobs';
import type { Chunk } from '@silon/contracts';
import { CellKind, type RowCells } from '@silon/rules';
import type { UploadRules } from '../judge-chunk/rulebook.js';
import type { ChosenRow } from './choose-rows.js';
import { explainFaults, type Faults, nik } from './explain-faults.js';
import { type RowStatus, statusOf } from './row-status.js';

/** A row of the workbook: the cells as they were read, what became of it, and its name for when it comes back. */
export interface CorrectionRow extends Faults {
  readonly texts: readonly string[];
  readonly status: RowStatus;
  readonly identity: string;
}

/** Where the rows come from: the database says which, the sealed chunks what stands in them. */
export interface CorrectionSource {
  readonly uploadNo: number;
  readonly pairId: string;
  /** The election's key for identities. */
  readonly identityKey: Uint8Array;
  /** What the upload was judged by. */
  readonly rules: UploadRules;
  /** Numbers of the chunks that hold chosen rows, in order. */
  readonly chunks: readonly number[];
  chosenOf(chunk: number): Promise<readonly ChosenRow[]>;
  open(chunk: number): Promise<Chunk>;
}

/**
 * The chosen rows in order, a chunk at a time; so one chunk is open in memory, however long the list. Each row is made when it is
 * asked for, and dies young.
 */
export async function* correctionRows(source: CorrectionSource): AsyncGenerator<Iterable<CorrectionRow>> {
  for (const number of source.chunks) {
    const [chunk, rows] = await Promise.all([source.open(number), source.chosenOf(number)]);
    yield rowsOf(source, number, chunk, rows);
  }
}

/**
 * A NIK that was no text has lost digits that no file gives back: it is to be typed anew, and not to come back as if it were right.
 * Other cells that were no text are offered as text, in a marked cell: nothing of them is lost.
 */
function withoutLostDigits({ texts, kinds }: RowCells): readonly string[] {
  return kinds[nik]! > CellKind.text ? texts.with(nik, '') : texts;
}

function* rowsOf(
  { uploadNo, pairId, identityKey, rules }: CorrectionSource,
  number: number,
  chunk: Chunk,
  rows: readonly ChosenRow[],
): Generator<CorrectionRow> {
  const tokens = identityTokens(
    identityKey,
    pairId,
    rows.map(({ rowNo }) => ({ uploadNo, chunk: number, rowNo })),
  );
  for (const [index, row] of rows.entries()) {
    const cells = chunk.cells(row.rowNo);
    const faults = explainFaults(row, cells, rules);
    yield { ...faults, texts: withoutLostDigits(cells), status: statusOf(row), identity: tokens[index]! };
  }
}
