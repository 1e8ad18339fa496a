import { daysInMonth } from './calendar.js';
import { isDigit, isDigits, twoDigits } from './digits.js';

/** How far a NIK could be read. `none`: there was nothing to judge, or the cell was refused for another reason. */
export const NikState = { none: 0, scientific: 1, notDigits: 2, wrongLength: 3, placeholder: 4, read: 5 } as const;
export type NikState = (typeof NikState)[keyof typeof NikState];

/**
 * What a NIK says: region of first registration, day of birth (women: day + 40) with a two-digit year, sequence.
 * There is no check digit, and only the civil registry can say whether it exists. One object is read again and again.
 */
export class NikReading {
  state: NikState = NikState.none;
  text = '';
  day = 0;
  month = 0;
  /** two digits; the century is not in the NIK */
  year = 0;
  female = false;
  /** the day exists in at least one century: 29-02-00 in 2000 only, 29-02-01 never */
  dayPossible = false;
  sequenceZero = false;

  forget(): void {
    this.state = NikState.none;
    this.text = '';
  }

  read(text: string): void {
    this.text = text;
    this.state = stateOf(text);
    if (this.state !== NikState.read) return;
    const day = twoDigits(text, 6);
    this.female = day > 40;
    this.day = this.female ? day - 40 : day;
    this.month = twoDigits(text, 8);
    this.year = twoDigits(text, 10);
    // 1600 + year is a leap year exactly when some century's is: 1600 and 2000 are, though 1900 is not.
    this.dayPossible =
      this.month >= 1 && this.month <= 12 && this.day >= 1 && this.day <= daysInMonth(1600 + this.year, this.month);
    this.sequenceZero = text.endsWith('0000');
  }

  /** Read, and with a birth day worth comparing. */
  get comparable(): boolean {
    return this.state === NikState.read && this.dayPossible;
  }
}

function stateOf(text: string): NikState {
  if (!isDigits(text, text.length)) return isScientific(text) ? NikState.scientific : NikState.notDigits;
  if (text.length !== 16) return NikState.wrongLength;
  return isPlaceholder(text) ? NikState.placeholder : NikState.read;
}

function isPlaceholder(text: string): boolean {
  if (text === '1234567890123456' || text === '0123456789012345') return true;
  const first = text.charCodeAt(0);
  for (let at = 1; at < 16; at++) if (text.charCodeAt(at) !== first) return false;
  return true;
}

/** `5.20101E+15`, also with a decimal comma: digits, then E, then an exponent. */
function isScientific(text: string): boolean {
  const exponent = text.search(/e/i);
  if (exponent < 1 || text.length > 30) return false;
  for (let at = 0; at < exponent; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && code !== 0x2e && code !== 0x2c) return false;
  }
  const sign = text[exponent + 1];
  return isDigits(text.slice(exponent + (sign === '+' || sign === '-' ? 2 : 1)), 3);
}
