import type { CellKind } from '@silon/rules';
import { columnLetters } from './reference.js';
import type { ScannedRow } from './row.js';

/** One cell, said in full: enough to explain to its author why it is not what it should be. */
export interface ScannedCell {
  /** As the sheet calls it: `D17`. */
  readonly reference: string;
  readonly kind: CellKind;
  /** What a text says; for all else what stands in the file: a number's digits, a date's serial number, a formula's result. */
  readonly text: string;
  /** The code of its number format. */
  readonly format: string;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The cell of a column counted from 0, copied out of the row; for looking closely, not for every cell of a large file. */
export function cellAt(row: ScannedRow, column: number): ScannedCell {
  const reference = `${columnLetters(column)}${row.rowNumber}`;
  if (column >= row.width) return { reference, kind: 0, text: '', format: 'General' };
  const start = column === 0 ? 0 : row.ends[column - 1]!;
  return {
    reference,
    kind: row.kinds[column] as CellKind,
    text: decoder.decode(row.bytes.subarray(start, row.ends[column])),
    format: row.formats[row.styles[column]!] ?? 'General',
  };
}
