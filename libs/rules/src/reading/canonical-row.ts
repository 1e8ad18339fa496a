import { at, columnCount } from '../at.js';
import { DateState } from './birth-date.js';
import { asIso } from './calendar.js';
import type { RowFacts } from './row-facts.js';
import { flatCode } from './village.js';

/** Stands between cells; a cleaned text holds no control characters, so two rows are never one text by chance. */
const unit = '\u001f';

/**
 * All cells but NO in one text, each in its usual form and in capitals: what differs only in spaces, in the case of
 * letters, or in how a date or an RT was written is the same row.
 */
export function canonicalRow(facts: RowFacts): string {
  for (let column = 1; column < columnCount; column++) cells[column - 1] = canonicalCell(facts, column);
  return cells.join(unit);
}

/** Joined at once: adding 26 pieces to a growing text costs as much as judging the row. */
const cells: string[] = Array.from({ length: columnCount - 1 }, () => '');

function canonicalCell(facts: RowFacts, column: number): string {
  const value = facts.values[column] as string;
  if (column === at.nik || value === '') return value;
  if (column === at.birthDate && facts.birth.state === DateState.read) return asIso(facts.birth.day);
  if (column === at.villageCode) return flatCode(value) || value;
  if (column === at.sex && facts.sex !== '') return facts.sex;
  if ((column === at.rt || column === at.rw) && value.length < 3 && facts.isReadable(column))
    return value.padStart(3, '0');
  return value.toUpperCase();
}
