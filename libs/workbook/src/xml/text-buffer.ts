import { Damage } from '../damage.js';
import { Byte, hexDigit, special } from './byte.js';
import { referencedCharacter } from './reference.js';

/**
 * UTF-8 text gathered from XML, many texts one after the other. Entities are decoded once as bytes come in; the
 * spreadsheet's own escapes (`_x000D_`) when a text is complete, since its pieces may part anywhere.
 */
export class TextBuffer {
  bytes: Uint8Array;
  length = 0;
  /** Where the text being gathered begins. */
  start = 0;
  private checkBeyond = 0;

  /** `most` bounds all texts together in bytes, `mostUnits` each text in UTF-16 units, as Excel does. */
  constructor(
    capacity: number,
    private readonly most: number,
    readonly mostUnits: number,
  ) {
    this.bytes = new Uint8Array(capacity);
    this.checkBeyond = mostUnits;
  }

  /** A new text begins here. */
  begin(): void {
    this.start = this.length;
    this.checkBeyond = this.start + this.mostUnits;
  }

  /** Room for so many bytes more, or the file is refused. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    if (needed > this.most) throw new Damage('text-size', 'F006');
    const larger = new Uint8Array(Math.min(this.most, Math.max(needed, this.bytes.length * 2)));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Bytes that are text already. */
  append(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let to = this.length;
    for (let from = start; from < end; from++) bytes[to++] = source[from]!;
    this.length = to;
  }

  /** Character data between tags: references decoded, line ends made one, control characters refused. */
  appendCharacters(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let to = this.length;
    for (let from = start; from < end;) {
      const byte = source[from]!;
      if (special[byte] === 0 || byte === Byte.underscore) {
        bytes[to++] = byte;
        from++;
      } else if (byte === Byte.ampersand) {
        const { character, next } = referencedCharacter(source, from, end);
        to = writeCharacter(bytes, to, character);
        from = next;
      } else if (byte === Byte.carriageReturn) {
        bytes[to++] = Byte.newline;
        from += source[from + 1] === Byte.newline && from + 1 < end ? 2 : 1;
      } else throw new Damage('control-character');
    }
    this.length = to;
    this.refuseTooLong();
  }

  /** CDATA is taken as it stands, but for line ends. */
  appendVerbatim(source: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let to = this.length;
    for (let at = start; at < end; at++) {
      let byte = source[at]!;
      if (byte === Byte.carriageReturn) {
        if (at + 1 < end && source[at + 1] === Byte.newline) at++;
        byte = Byte.newline;
      } else if (byte < Byte.space && special[byte] === 1) throw new Damage('control-character');
      bytes[to++] = byte;
    }
    this.length = to;
    this.refuseTooLong();
  }

  /** Decodes `_xHHHH_` in the text gathered; two escapes of a surrogate pair make one character. */
  finish(): void {
    const { bytes } = this;
    let from = this.start;
    while (from < this.length && bytes[from] !== Byte.underscore) from++;
    if (from + 7 > this.length) return;
    let to = from;
    while (from < this.length) {
      const unit = escapedUnit(bytes, from, this.length);
      if (unit < 0) {
        bytes[to++] = bytes[from++]!;
        continue;
      }
      from += 7;
      const low = isHigh(unit) ? escapedUnit(bytes, from, this.length) : -1;
      if (isLow(low)) from += 7;
      to = writeCharacter(bytes, to, isLow(low) ? pair(unit, low) : unit);
    }
    this.length = to;
  }

  /** A byte is one unit at most, so the units need counting only now and then, however small the pieces are. */
  private refuseTooLong(): void {
    if (this.length <= this.checkBeyond) return;
    const left = this.mostUnits - utf16Units(this.bytes, this.start, this.length);
    if (left < 0) throw new Damage('text-too-long');
    this.checkBeyond = this.length + left;
  }
}

/** How long UTF-8 text would be in UTF-16. */
function utf16Units(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    if ((bytes[at]! & 0xc0) !== 0x80) units++;
    if (bytes[at]! >= 0xf0) units++;
  }
  return units;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
const pair = (high: number, low: number): number => 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);

/** The UTF-16 unit of `_xHHHH_` at this place, or -1. */
function escapedUnit(bytes: Uint8Array, at: number, end: number): number {
  if (at + 7 > end || bytes[at] !== Byte.underscore || bytes[at + 1] !== Byte.x || bytes[at + 6] !== Byte.underscore)
    return -1;
  let unit = 0;
  for (let index = at + 2; index < at + 6; index++) {
    const digit = hexDigit(bytes[index]!);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/** Writes one character as UTF-8; a lone surrogate becomes U+FFFD, for UTF-8 has no way to say it. */
function writeCharacter(bytes: Uint8Array, at: number, character: number): number {
  const code = character >= 0xd800 && character < 0xe000 ? 0xfffd : character;
  if (code < 0x80) bytes[at++] = code;
  else {
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}
