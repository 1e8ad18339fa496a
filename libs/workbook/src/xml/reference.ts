import { Damage } from '../damage.js';
import { Byte, bytesOf, hexDigit, startsWith } from './byte.js';

/** The longest reference worth waiting for: `&#x0010FFFF;`. */
export const longestReference = 12;

const named = [
  { text: bytesOf('&amp;'), character: Byte.ampersand },
  { text: bytesOf('&lt;'), character: Byte.less },
  { text: bytesOf('&gt;'), character: Byte.greater },
  { text: bytesOf('&quot;'), character: Byte.quote },
  { text: bytesOf('&apos;'), character: Byte.apostrophe },
];

/** The character that the reference at `at` stands for, and where the text goes on. There are no entities but XML's five. */
export function referencedCharacter(bytes: Uint8Array, at: number, end: number): { character: number; next: number } {
  if (bytes[at + 1] === Byte.hash) return numbered(bytes, at, end);
  for (const { text, character } of named)
    if (at + text.length <= end && startsWith(bytes, at, text)) return { character, next: at + text.length };
  throw new Damage('entity');
}

function numbered(bytes: Uint8Array, at: number, end: number): { character: number; next: number } {
  const base = bytes[at + 2] === Byte.x ? 16 : 10;
  const first = base === 16 ? at + 3 : at + 2;
  let character = 0;
  let next = first;
  for (; next < end && bytes[next] !== Byte.semicolon; next++) {
    const digit = hexDigit(bytes[next]!);
    if (digit < 0 || digit >= base || next - at > longestReference) throw new Damage('entity');
    character = character * base + digit;
  }
  if (next === first || next >= end || !isXmlCharacter(character)) throw new Damage('entity');
  return { character, next: next + 1 };
}

const isXmlCharacter = (code: number): boolean =>
  code === Byte.tab ||
  code === Byte.newline ||
  code === Byte.carriageReturn ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  (code >= 0x10000 && code <= 0x10ffff);
