import { type DayNumber, dayNumber, isDay } from './calendar.js';
import { isDigit } from './digits.js';

export const DateState = { none: 0, wrongForm: 1, impossible: 2, read: 3 } as const;
export type DateState = (typeof DateState)[keyof typeof DateState];

/** A birth date as written: DD-MM-YYYY with `-`, `/` or `|` (as in the voter list system); YYYY-MM-DD is understood too, nobody can read it otherwise. */
export class DateReading {
  state: DateState = DateState.none;
  day: DayNumber = 0;
  /** understood, though not written as asked: 5-7-1985, 1985-07-05 */
  loose = false;
  private readonly groups = [0, 0, 0];
  private readonly lengths = [0, 0, 0];

  forget(): void {
    this.state = DateState.none;
    this.loose = false;
  }

  read(text: string): void {
    this.loose = false;
    this.state = DateState.wrongForm;
    if (!this.split(text)) return;
    const [first = 0, month = 0, last = 0] = this.groups;
    const [firstLength, monthLength = 0, lastLength] = this.lengths;
    if (monthLength > 2) return;
    if (lastLength === 4 && (firstLength === 1 || firstLength === 2)) {
      this.loose = firstLength === 1 || monthLength === 1;
      this.settle(last, month, first);
    } else if (firstLength === 4 && (lastLength === 1 || lastLength === 2)) {
      this.loose = true;
      this.settle(first, month, last);
    }
  }

  private settle(year: number, month: number, day: number): void {
    this.state = isDay(year, month, day) ? DateState.read : DateState.impossible;
    this.day = dayNumber(year, month, day);
  }

  /** Three groups of digits with the same separator twice; by character codes, since this runs once a row. */
  private split(text: string): boolean {
    if (text.length < 8 || text.length > 10) return false;
    let group = 0;
    let separator = 0;
    let value = 0;
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isDigit(code)) {
        value = value * 10 + code - 0x30;
        length++;
        continue;
      }
      if (length === 0 || group === 2 || (separator !== 0 && code !== separator)) return false;
      if (code !== 0x2d && code !== 0x2f && code !== 0x7c) return false;
      separator = code;
      this.groups[group] = value;
      this.lengths[group++] = length;
      value = length = 0;
    }
    this.groups[2] = value;
    this.lengths[2] = length;
    return group === 2 && length > 0;
  }
}
