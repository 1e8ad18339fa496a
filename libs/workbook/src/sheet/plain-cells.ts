import { CellKind } from '@silon/rules';
import type { SharedStrings } from '../shared-strings.js';
import { Byte } from '../xml/byte.js';
import type { Cell } from './cell.js';
import type { RowBuffer } from './row.js';

/**
 * Reads cells that look as spreadsheet programs write them, `<c r="B2" s="1" t="s"><v>12</v></c>`, for as long as they
 * do; the attributes may stand in any order. Gives where it stopped: whatever is unusual there, whole or not, is left to
 * the general way, which alone refuses.
 */
export function plainCells(
  source: Uint8Array,
  from: number,
  end: number,
  row: RowBuffer,
  cell: Cell,
  strings: SharedStrings,
): number {
  const { text, columns, rowNumber } = row;
  let last = cell.lastColumn;
  let at = from;
  for (;;) {
    let read = at + 3;
    if (source[at] !== Byte.less || source[at + 1] !== Byte.c || source[at + 2] !== Byte.space) break;
    let column = -1;
    let number = 0;
    let style = 0;
    let isShared = false;
    for (;;) {
      const letter = source[read];
      if (source[read + 1] !== Byte.equals || source[read + 2] !== Byte.quote) return stop(cell, last, at);
      read += 3;
      if (letter === Byte.r) {
        column = 0;
        number = 0;
        let byte = source[read]!;
        for (; byte >= Byte.upperA && byte <= Byte.upperZ; byte = source[++read]!)
          column = column * 26 + byte - Byte.upperA + 1;
        if (byte === Byte.zero) return stop(cell, last, at);
        for (; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!) number = number * 10 + byte - Byte.zero;
        column--;
      } else if (letter === Byte.s) {
        let byte = source[read]!;
        for (; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!) style = style * 10 + byte - Byte.zero;
      } else if (letter === Byte.t) {
        if (source[read++] !== Byte.s) return stop(cell, last, at);
        isShared = true;
      } else return stop(cell, last, at);
      if (source[read++] !== Byte.quote) return stop(cell, last, at);
      const after = source[read++];
      if (after === Byte.greater) break;
      if (after !== Byte.space) return stop(cell, last, at);
    }
    if (!isShared || number !== rowNumber || column <= last || column >= columns || style > 0xffff) break;
    if (source[read] !== Byte.less || source[read + 1] !== Byte.v || source[read + 2] !== Byte.greater) break;
    read += 3;
    const first = read;
    let index = 0;
    let byte = source[read]!;
    for (; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!) index = index * 10 + byte - Byte.zero;
    if (read === first || index >= strings.count || !isClosing(source, read) || read + 8 > end) break;
    const start = text.length;
    text.append(strings.text.bytes, strings.ends[index]!, strings.ends[index + 1]!);
    row.set(column, text.length > start ? CellKind.text : CellKind.blank, style, start);
    last = column;
    at = read + 8;
  }
  return stop(cell, last, at);
}

/** `</v></c>`, by hand: this is asked four million times a file. */
function isClosing(source: Uint8Array, at: number): boolean {
  return (
    source[at] === Byte.less &&
    source[at + 1] === Byte.slash &&
    source[at + 2] === Byte.v &&
    source[at + 3] === Byte.greater &&
    source[at + 4] === Byte.less &&
    source[at + 5] === Byte.slash &&
    source[at + 6] === Byte.c &&
    source[at + 7] === Byte.greater
  );
}

function stop(cell: Cell, lastColumn: number, at: number): number {
  cell.passed(lastColumn);
  return at;
}
