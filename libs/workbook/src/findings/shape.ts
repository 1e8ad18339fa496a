import type { ColumnKey } from '@silon/rules';
import { Byte } from '../xml/byte.js';

/** What a cell's text looks like, as bits: a text may look like several things. */
export const Shape = {
  villageCode: 1,
  nik: 2,
  words: 4,
  date: 8,
  sex: 16,
  maritalStatus: 32,
  house: 64,
  address: 128,
} as const;

/** What each column's content must look like; 0 where anything may stand. */
export const expectedShape: Readonly<Record<ColumnKey, number>> = {
  rowNo: 0,
  villageCode: Shape.villageCode,
  villageName: Shape.words,
  nik: Shape.nik,
  name: Shape.words,
  birthPlace: Shape.words,
  birthDate: Shape.date,
  sex: Shape.sex,
  maritalStatus: Shape.maritalStatus,
  address: Shape.address,
  rt: Shape.house,
  rw: Shape.house,
  occupation: Shape.words,
  note: 0,
};

/** How many bytes content of a column has that has a form. */
export const boundsOf: Readonly<Partial<Record<ColumnKey, { readonly least: number; readonly most: number }>>> = {
  villageCode: { least: 10, most: 13 },
  nik: { least: 16, most: 16 },
  birthDate: { least: 8, most: 10 },
  sex: { least: 1, most: 1 },
  maritalStatus: { least: 1, most: 1 },
  rt: { least: 1, most: 3 },
  rw: { least: 1, most: 3 },
};

const isDigit = (byte: number): boolean => byte >= Byte.zero && byte <= Byte.nine;
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const separators: readonly number[] = [Byte.dash, Byte.slash, 0x7c, 0x2e]; // - / | .

/** The shapes of the text between `start` and `end`; 0 for no text. */
export function shapeOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  let digits = 0;
  let letters = 0;
  let parting = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (isDigit(byte)) digits++;
    else if (isLetter(byte) || byte >= 0x80) letters++;
    else if (separators.includes(byte)) parting++;
  }
  if (length === 1) return letterShape(bytes[start]! & ~0x20) | (digits === 1 ? Shape.house : 0);
  if (digits === length) {
    if (length <= 3) return Shape.house;
    return length === 16 ? Shape.nik : length === 10 ? Shape.villageCode : 0;
  }
  if (digits === 10 && parting === 3 && length === 13) return Shape.villageCode;
  if (parting === 2 && letters === 0 && digits + parting === length && digits >= 6 && digits <= 8) return Shape.date;
  const words = letters >= 2 && digits === 0 ? Shape.words : 0;
  return words | (letters >= 2 && length >= 4 ? Shape.address : 0);
}

function letterShape(upper: number): number {
  const letter = String.fromCharCode(upper);
  return ('LP'.includes(letter) ? Shape.sex : 0) | ('BSP'.includes(letter) ? Shape.maritalStatus : 0);
}
