import type { ColumnKey } from './column.js';

/** Where each column stands in a row, as numbers the compiler can fold; `at.spec.ts` holds it against `columns`. */
export const at = {
  rowNo: 0,
  villageCode: 1,
  villageName: 2,
  nik: 3,
  name: 4,
  birthPlace: 5,
  birthDate: 6,
  sex: 7,
  maritalStatus: 8,
  address: 9,
  rt: 10,
  rw: 11,
  occupation: 12,
  note: 13,
} as const satisfies Record<ColumnKey, number>;

export const columnCount = 14;

/** A set of columns as bits of one number: cheap to ask, nothing to allocate. */
export type ColumnSet = number;
export const only = (column: number): ColumnSet => 1 << column;
export const has = (set: ColumnSet, column: number): boolean => (set & (1 << column)) !== 0;

export function sizeOf(set: ColumnSet): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
