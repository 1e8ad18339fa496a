import { asWritten, dayFromSerial, dayNumber, isDay } from './calendar.js';

const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, peb: 2, feb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7 },
  ...{ agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nop: 11, nov: 11, des: 12, dec: 12 },
};

/**
 * The date somebody probably meant, as DD-MM-YYYY; undefined when there is more than one reading or none.
 * Only ever a question to the operator: nothing is repaired by it. Two digits of a year mean 19xx, since a
 * supporter is old enough to vote and the other century would make a child of nearly everybody.
 */
export function suggestDate(text: string): string | undefined {
  if (text.length > 40) return undefined;
  const parts = text.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const [day, month, year] =
    parts.length === 1 ? whole(parts[0] as string) : parts.slice(parts.length === 4 ? 1 : 0).map(number);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const [d, y] = day > 31 ? [year, day] : [day, year];
  const full = y < 100 ? 1900 + y : y;
  return full >= 1850 && full <= 2100 && isDay(full, month, d) ? asWritten(dayNumber(full, month, d)) : undefined;
}

const number = (part: string): number => (/^\d/.test(part) ? Number(part) : (months[part.slice(0, 3)] ?? 0));

/** 05071985 without separators, or the serial number a spreadsheet made of a date. */
function whole(digits: string): number[] {
  if (/^\d{8}$/.test(digits)) return [Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4))];
  const day = /^\d{5}$/.test(digits) ? dayFromSerial(Number(digits)) : undefined;
  return day === undefined ? [] : [day % 100, Math.floor(day / 100) % 100, Math.floor(day / 10_000)];
}
