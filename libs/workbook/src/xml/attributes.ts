import { Damage } from '../damage.js';
import { Byte, isSpace } from './byte.js';

/** More attributes than any element of a workbook has. */
const most = 256;

/** Walks over the attributes of one start tag. The places it shows are valid until the next call of `next`. */
export class Attributes {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;
  private count = 0;
  /** The name with its prefix. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  /** `start` is behind the tag's name, `end` at its `>` or `/>`. */
  begin(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.count = 0;
  }

  next(): boolean {
    const { bytes, end } = this;
    if (this.count++ === most) throw new Damage('attribute-count');
    let at = this.at;
    const before = at;
    while (at < end && isSpace(bytes[at]!)) at++;
    if (at >= end) return false;
    if (at === before) throw new Damage('attribute');
    this.nameStart = at;
    while (at < end && bytes[at] !== Byte.equals && !isSpace(bytes[at]!)) at++;
    this.nameEnd = at;
    while (at < end && isSpace(bytes[at]!)) at++;
    if (at >= end || bytes[at] !== Byte.equals || this.nameEnd === this.nameStart) throw new Damage('attribute');
    at++;
    while (at < end && isSpace(bytes[at]!)) at++;
    const quote = bytes[at];
    if (at >= end || (quote !== Byte.quote && quote !== Byte.apostrophe)) throw new Damage('attribute');
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw new Damage('attribute');
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** Whether the attribute has this name of one ASCII letter, as most that matter have. */
  isLetter(letter: number): boolean {
    return this.nameEnd - this.nameStart === 1 && this.bytes[this.nameStart] === letter;
  }

  /** The name as text, for tags that are few. */
  name(): string {
    return ascii(this.bytes, this.nameStart, this.nameEnd);
  }

  /** The value as a whole number, or -1. */
  number(): number {
    let value = this.valueStart === this.valueEnd ? -1 : 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = this.bytes[at]! - Byte.zero;
      if (digit < 0 || digit > 9 || value > 99_999_999) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** XML Schema's boolean. */
  isTrue(): boolean {
    const value = ascii(this.bytes, this.valueStart, this.valueEnd);
    return value === '1' || value === 'true';
  }

  /** The value as it stands in the file, undecoded. */
  raw(): string {
    return ascii(this.bytes, this.valueStart, this.valueEnd);
  }
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
