import { CellKind } from '@silon/rules';
import { TextBuffer } from '../xml/text-buffer.js';

/** One row as the sheet has it. Valid only until the callback returns; copy what you keep. */
export interface ScannedRow {
  /** Counted from 1, as the sheet counts. */
  readonly rowNumber: number;
  /** Columns used: beyond it everything is blank. */
  readonly width: number;
  /** The `CellKind` of each column. */
  readonly kinds: Uint8Array;
  /** Where each column's text ends in `bytes`; it begins where that of the column before ends, the first at 0. */
  readonly ends: Uint32Array;
  /** UTF-8: entities and `_xHHHH_` decoded, rich text joined. Numbers stand as they do in the file. */
  readonly bytes: Uint8Array;
  /** Each column's style; `formats[styles[column]]` is the number format. */
  readonly styles: Uint16Array;
  /** The number format codes by style, so that "not text" can be explained; empty for a workbook without styles. */
  readonly formats: readonly string[];
  readonly hidden: boolean;
}

/** The row being read, in arrays that every row uses again. */
export class RowBuffer implements ScannedRow {
  rowNumber = 0;
  width = 0;
  hidden = false;
  readonly kinds: Uint8Array;
  readonly ends: Uint32Array;
  readonly styles: Uint16Array;
  readonly text: TextBuffer;
  /** The first column too far right that holds something, or -1. */
  beyond = -1;

  constructor(
    readonly columns: number,
    cellText: number,
    readonly formats: readonly string[],
  ) {
    this.kinds = new Uint8Array(columns);
    this.ends = new Uint32Array(columns);
    this.styles = new Uint16Array(columns);
    this.text = new TextBuffer(16 * 1024, (columns + 1) * (3 * cellText + 4), cellText);
  }

  get bytes(): Uint8Array {
    return this.text.bytes;
  }

  begin(rowNumber: number, hidden: boolean): void {
    this.rowNumber = rowNumber;
    this.hidden = hidden;
    this.width = 0;
    this.beyond = -1;
    this.text.length = 0;
  }

  /** Sets a cell whose text has just been appended, and the gap before it. Columns come in ascending order. */
  set(column: number, kind: CellKind, style: number, start: number): void {
    for (let gap = this.width; gap < column; gap++) {
      this.kinds[gap] = CellKind.blank;
      this.ends[gap] = start;
      this.styles[gap] = 0;
    }
    this.kinds[column] = kind;
    this.ends[column] = this.text.length;
    this.styles[column] = style;
    this.width = column + 1;
  }

  /** Makes the columns up to this one safe to ask for. */
  widen(columns: number): void {
    for (; this.width < columns; this.width++) {
      this.kinds[this.width] = CellKind.blank;
      this.ends[this.width] = this.text.length;
      this.styles[this.width] = 0;
    }
  }
}
