/** A row as it was read: text and kind (`CellKind`) of each of the 14 columns, in column order. The caller may reuse the arrays. */
export interface RowCells {
  readonly texts: readonly string[];
  readonly kinds: ArrayLike<number>;
  /** number format code of a cell that is no text, for its explanation */
  readonly format?: (column: number) => string | undefined;
  /** whether the workbook counts days from 1904, as old Macintosh programs did */
  readonly is1904?: boolean;
}
