/** The bytes of XML that the scanners ask for by name. */
export const Byte = {
  tab: 0x09,
  newline: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  exclamation: 0x21,
  quote: 0x22,
  hash: 0x23,
  ampersand: 0x26,
  apostrophe: 0x27,
  dash: 0x2d,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  semicolon: 0x3b,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  upperA: 0x41,
  upperZ: 0x5a,
  bracket: 0x5b,
  underscore: 0x5f,
  c: 0x63,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  v: 0x76,
  x: 0x78,
} as const;

/** What copying text must stop at: 1 for markup, references, escapes and control characters, 0 for all else. */
export const special = new Uint8Array(256);
special.fill(1, 0, 0x20);
special[Byte.tab] = 0;
special[Byte.newline] = 0;
for (const byte of [Byte.less, Byte.ampersand, Byte.underscore]) special[byte] = 1;

export const isSpace = (byte: number): boolean =>
  byte === Byte.space || byte === Byte.newline || byte === Byte.tab || byte === Byte.carriageReturn;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function startsWith(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false;
  return true;
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number): number {
  if (byte >= Byte.zero && byte <= Byte.nine) return byte - Byte.zero;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
