import { Damage } from '../damage.js';
import { Byte } from '../xml/byte.js';

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** Reads `AB12`: the column, counted from 0, in the upper part and the row, counted from 1, in the lower. */
export function readReference(bytes: Uint8Array, start: number, end: number): { column: number; row: number } {
  let at = start;
  let column = 0;
  for (; at < end && bytes[at]! >= Byte.upperA && bytes[at]! <= Byte.upperZ; at++)
    column = column * 26 + bytes[at]! - Byte.upperA + 1;
  const digits = at;
  let row = 0;
  for (; at < end && bytes[at]! >= Byte.zero && bytes[at]! <= Byte.nine; at++) row = row * 10 + bytes[at]! - Byte.zero;
  const sound =
    at === end &&
    digits > start &&
    digits - start <= 3 &&
    at > digits &&
    at - digits <= 7 &&
    bytes[digits] !== Byte.zero;
  if (!sound || column > lastColumn || row > lastRow) throw new Damage('cell-reference');
  return { column: column - 1, row };
}

/** The letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(Byte.upperA + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
