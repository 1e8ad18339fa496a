import { CellKind } from '@silon/rules';
import { Byte } from '../xml/byte.js';
import type { ScannedRow } from './row.js';

/** Whether a column holds nothing a person would see: no cell, no text, or white space only. */
export function isBlank(row: ScannedRow, column: number): boolean {
  const kind = row.kinds[column];
  if (kind === CellKind.blank) return true;
  return kind === CellKind.text && isWhite(row.bytes, column === 0 ? 0 : row.ends[column - 1]!, row.ends[column]!);
}

/** ASCII space and controls, no-break space, zero-width characters and the byte order mark. */
function isWhite(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const byte = bytes[at]!;
    if (byte <= Byte.space) at++;
    else if (byte === 0xc2 && bytes[at + 1] === 0xa0) at += 2;
    else if (byte === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2]! >= 0x8b && bytes[at + 2]! <= 0x8d) at += 3;
    else if (byte === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
    else return false;
  }
  return true;
}
