import { at, columnCount } from './at.js';
import { CellKind } from './cell.js';
import type { RowCells } from './row-cells.js';

/** A row with nothing but what the template prefills (NO, village code and name): neither received nor refused. */
export function isBlankRow({ texts, kinds }: RowCells): boolean {
  for (let column: number = at.nik; column < columnCount; column++) {
    const kind = kinds[column] ?? CellKind.blank;
    if (kind === CellKind.blank) continue;
    if (kind !== CellKind.text || (texts[column] ?? '').trim() !== '') return false;
  }
  return true;
}
