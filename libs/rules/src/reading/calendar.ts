/** A day as one number, 19850705: compares as days do. Rules never use Date: it is slow, and it has a time zone. */
export type DayNumber = number;

export const dayNumber = (year: number, month: number, day: number): DayNumber => year * 10_000 + month * 100 + day;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `2018-06-27` to 20180627. Throws a RangeError for anything else: a context with a wrong day is our own fault. */
export function dayFromIso(iso: string): DayNumber {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  if (!year || !month || !day || !isDay(year, month, day)) throw new RangeError(`"${iso}" is no day YYYY-MM-DD`);
  return dayNumber(year, month, day);
}

/** Whole years lived from one day to another; who is born on 29 February completes a year on 1 March. */
export const ageOn = (birth: DayNumber, day: DayNumber): number => Math.floor((day - birth) / 10_000);

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
export const yearOf = (day: DayNumber): number => Math.floor(day / 10_000);
export const monthOf = (day: DayNumber): number => Math.floor(day / 100) % 100;
export const dayOf = (day: DayNumber): number => day % 100;

/** Day and month exchanged, where the calendar has such a day. */
export function exchanged(day: DayNumber): DayNumber | undefined {
  const [year, month, dayOfMonth] = [yearOf(day), monthOf(day), dayOf(day)];
  return isDay(year, dayOfMonth, month) ? dayNumber(year, dayOfMonth, month) : undefined;
}

/** 19850705 to `05-07-1985`, the form of the template. */
export const asWritten = (day: DayNumber): string =>
  `${two(dayOf(day))}-${two(monthOf(day))}-${String(yearOf(day)).padStart(4, '0')}`;
/** 19850705 to `1985-07-05`. */
export const asIso = (day: DayNumber): string =>
  `${String(yearOf(day)).padStart(4, '0')}-${two(monthOf(day))}-${two(dayOf(day))}`;

/** The same day has a number so much higher in a workbook that counts from 1900 than in one that counts from 1904. */
const daysTo1904 = 1_462;

/** The day a spreadsheet means by a serial number (31233 is 5 July 1985, 29771 in the 1904 system); undefined outside 1900-2100. */
export function dayFromSerial(number: number, is1904 = false): DayNumber | undefined {
  const serial = is1904 ? number + daysTo1904 : number;
  if (!Number.isInteger(serial) || serial < 61 || serial > 73_415) return undefined;
  let rest = serial - 1; // serial 61 is 1 March 1900: below it, the system counts a 29 February 1900 that never was
  let year = 1900;
  for (rest -= 1; rest >= (isLeap(year) ? 366 : 365); year++) rest -= isLeap(year) ? 366 : 365;
  let month = 1;
  for (; rest >= daysInMonth(year, month); month++) rest -= daysInMonth(year, month);
  return dayNumber(year, month, rest + 1);
}
