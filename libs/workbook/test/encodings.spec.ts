import { expect, test } from '@jest/globals';
import { isUtf8 } from 'node:buffer';
import { utf8 } from '../src/text/utf8.js';

async function passed(bytes: Buffer, piece: number): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of utf8(pieces(), isUtf8)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('characters cut in two between chunks pass, the byte order mark does not', async () => {
  const text = 'aé–😀印\ufeffz';
  for (let piece = 1; piece < 20; piece++) {
    expect(await passed(Buffer.from(text), piece)).toBe(text);
    expect(await passed(Buffer.from(`\ufeff${text}`), piece)).toBe(text);
  }
});

test.each([
  ['a stray continuation', [0x61, 0x80]],
  ['an overlong form', [0x61, 0xc0, 0xaf, 0x61]],
  ['a surrogate', [0x61, 0xed, 0xa0, 0x80]],
  ['a character cut off at the end', [0x61, 0x62, 0x63, 0xe2, 0x80]],
  ['a lone surrogate in UTF-16', [0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x3e, 0x00]],
  ['half a unit of UTF-16', [0xff, 0xfe, 0x3c, 0x00, 0x3e]],
  ['UTF-16 without mark or declaration', [0x3c, 0x00, 0x61, 0x00, 0x3e, 0x00]],
])('refuses %s', async (_, bytes) => {
  for (const piece of [1, 2, 3, 10]) await expect(passed(Buffer.from(bytes), piece)).rejects.toThrow('encoding');
});

const text = 'é–😀印 z</a>';
const utf16 = (xml: string, label: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(xml, 'utf16le');
  return label === 'le' ? bytes : bytes.swap16();
};

test.each(['le', 'be'] as const)('UTF-16 (%s) passes as UTF-8, with a mark, a declaration or both', async (label) => {
  const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>${text}`;
  for (let piece = 1; piece < 40; piece += 3) {
    expect(await passed(utf16(`\ufeff<a>${text}`, label), piece)).toBe(`<a>${text}`);
    for (const [mark, encoding] of [
      ['\ufeff', 'UTF-16'],
      ['', 'utf-16'],
      ['', `UTF-16${label.toUpperCase()}`],
    ] as const)
      expect(await passed(utf16(mark + declared(encoding), label), piece)).toBe(declared('UTF-8'));
  }
});

test('UTF-16 that calls itself something else is refused', async () => {
  for (const encoding of ['UTF-8', 'UTF-7', 'utf-16be', 'ISO-8859-1'])
    await expect(passed(utf16(`\ufeff<?xml version="1.0" encoding="${encoding}"?><a/>`, 'le'), 9)).rejects.toThrow(
      'encoding',
    );
});
