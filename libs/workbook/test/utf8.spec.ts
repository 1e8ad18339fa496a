import { expect, test } from '@jest/globals';
import { utf8 } from '../src/zip/utf8.js';

async function passed(bytes: Buffer, piece: number): Promise<string> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of utf8(pieces())) chunks.push(chunk);
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
  ['UTF-16', [0xff, 0xfe, 0x3c, 0x00]],
])('refuses %s', async (_, bytes) => {
  for (const piece of [1, 2, 3, 10]) await expect(passed(Buffer.from(bytes), piece)).rejects.toThrow(/encoding|utf-16/);
});
