import { at } from '../at.js';
import { asWritten, dayFromSerial, dayOf, exchanged, monthOf, yearOf } from './calendar.js';
import { isDigits } from './digits.js';
import type { RowFacts } from './row-facts.js';
import { suggestDate } from './suggest-date.js';
import { dottedCode, flatCode } from './village.js';

/** What a cell that is no text most likely held before a program changed it: offered to the operator, never taken. */
export interface Suggestion {
  readonly suggestion: string;
  /** the NIK of the row says the same */
  readonly agrees: 0 | 1;
  /** the program took the day for the month; only the NIK can tell */
  readonly swapped: 0 | 1;
}

const offer = (suggestion = ''): Suggestion => ({ suggestion, agrees: 0, swapped: 0 });

/** By column, for numbers and dates. A NIK is never among them: what it lost is in no file. */
export function suggestContent(facts: RowFacts, column: number): Suggestion {
  const text = facts.found(column);
  if (column === at.birthDate) return suggestBirthDate(facts, text);
  if (column === at.villageCode) return offer(isDigits(text, 10) && flatCode(text) ? dottedCode(text) : '');
  if ((column === at.rt || column === at.rw) && isDigits(text, 3)) return offer(text.padStart(3, '0'));
  return offer();
}

function suggestBirthDate({ nik, row }: RowFacts, text: string): Suggestion {
  const day = isDigits(text, 5) ? dayFromSerial(Number(text), row.is1904) : undefined;
  if (day === undefined) return offer(suggestDate(text));
  const isInNik = (month: number, dayOfMonth: number): boolean =>
    nik.comparable && nik.month === month && nik.day === dayOfMonth && nik.year === yearOf(day) % 100;
  if (isInNik(monthOf(day), dayOf(day))) return { suggestion: asWritten(day), agrees: 1, swapped: 0 };
  const other = exchanged(day);
  return other !== undefined && isInNik(monthOf(other), dayOf(other))
    ? { suggestion: asWritten(other), agrees: 1, swapped: 1 }
    : offer(asWritten(day));
}
