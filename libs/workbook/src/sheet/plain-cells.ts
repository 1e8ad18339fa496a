import { CellKind } from '@silon/rules';
import type { SharedStrings } from '../shared-strings.js';
import { Byte, bytesOf, special, startsWith } from '../xml/byte.js';
import type { Cell } from './cell.js';
import type { RowBuffer } from './row.js';

/** What `t` says, as far as such cells go. */
const none = 0;
const shared = 1;
const inCell = 2;
const inline = 3;

const valueOpens = bytesOf('<v>');
const valueCloses = bytesOf('</v></c>');
const inlineOpens = bytesOf('<is><t');
const preserved = bytesOf(' xml:space="preserve"');
const inlineCloses = bytesOf('</t></is></c>');
const inCellType = bytesOf('str"');
const inlineType = bytesOf('inlineStr"');

/**
 * Reads cells that look as spreadsheet programs write them, for as long as they do: `<c r="B2" s="1" t="s"><v>12</v></c>`,
 * the same with its text inside, or empty; the attributes may stand in any order. Gives where it stopped: whatever is
 * unusual there, whole or not, is left to the general way, which alone refuses.
 */
export function plainCells(
  source: Uint8Array,
  from: number,
  row: RowBuffer,
  cell: Cell,
  strings: SharedStrings,
): number {
  const { text, columns, rowNumber } = row;
  let last = cell.lastColumn;
  let at = from;
  next: for (;;) {
    if (source[at] !== Byte.less || source[at + 1] !== Byte.c || source[at + 2] !== Byte.space) break;
    let read = at + 3;
    let column = -1;
    let number = 0;
    let style = -1;
    let type = none;
    let after: number | undefined = Byte.space;
    for (; after === Byte.space; after = source[read++]) {
      const letter = source[read];
      if (source[read + 1] !== Byte.equals || source[read + 2] !== Byte.quote) break next;
      read += 3;
      let byte = source[read]!;
      if (letter === Byte.r) {
        if (column !== -1) break next;
        column = 0;
        number = 0;
        for (; byte >= Byte.upperA && byte <= Byte.upperZ; byte = source[++read]!)
          column = column * 26 + byte - Byte.upperA + 1;
        if (byte === Byte.zero) break next;
        for (; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!) number = number * 10 + byte - Byte.zero;
        column--;
      } else if (letter === Byte.s) {
        if (style !== -1) break next;
        style = 0;
        for (; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!) style = style * 10 + byte - Byte.zero;
      } else if (letter === Byte.t) {
        if (type !== none) break next;
        if (byte === Byte.s && source[read + 1] === Byte.quote) type = shared;
        else if (startsWith(source, read, inCellType)) type = inCell;
        else if (startsWith(source, read, inlineType)) type = inline;
        else break next;
        while (source[read] !== Byte.quote) read++;
      } else break next;
      if (source[read++] !== Byte.quote) break next;
    }
    if (number !== rowNumber || column <= last || column >= columns || style > 0xffff) break;

    const start = text.length;
    if (after === Byte.slash) {
      if (source[read++] !== Byte.greater) break;
    } else if (after !== Byte.greater || type === none) break;
    else if (type === shared) {
      if (source[read] !== Byte.less || source[read + 1] !== Byte.v || source[read + 2] !== Byte.greater) break;
      const first = (read += 3);
      let index = 0;
      for (let byte = source[read]!; byte >= Byte.zero && byte <= Byte.nine; byte = source[++read]!)
        index = index * 10 + byte - Byte.zero;
      if (read === first || index >= strings.count || !isClosing(source, read)) break;
      read += valueCloses.length;
      text.append(strings.text.bytes, strings.ends[index]!, strings.ends[index + 1]!);
    } else {
      const first = type === inCell ? afterOpening(source, read) : afterInlineOpening(source, read);
      if (first < 0) break;
      read = first;
      while (special[source[read]!] === 0) read++;
      const closes = type === inCell ? valueCloses : inlineCloses;
      if (!startsWith(source, read, closes) || read - first > text.mostUnits) break;
      text.append(source, first, read);
      read += closes.length;
    }
    row.set(column, text.length > start ? CellKind.text : CellKind.blank, style < 0 ? 0 : style, start);
    last = column;
    at = read;
  }
  cell.passed(last);
  return at;
}

const afterOpening = (source: Uint8Array, at: number): number =>
  startsWith(source, at, valueOpens) ? at + valueOpens.length : -1;

function afterInlineOpening(source: Uint8Array, at: number): number {
  if (!startsWith(source, at, inlineOpens)) return -1;
  let read = at + inlineOpens.length;
  if (startsWith(source, read, preserved)) read += preserved.length;
  return source[read] === Byte.greater ? read + 1 : -1;
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
