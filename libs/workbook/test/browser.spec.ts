import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as browser from '../src/browser.js';
import { browserPlatform } from '../src/platform/browser.js';
import { nodePlatform } from '../src/platform/node.js';
import type { RowBuffer } from '../src/sheet/row.js';
import { book, list, readBytes, supporter } from './read-file.js';
import { copyOf } from './scan-sheet.js';
import { zip } from './zip-writer.js';

const source = join(import.meta.dirname, '../src');

/** Every file and package that a file of ours reaches, by its own imports and those of what it imports. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g))
    if (name!.startsWith('.')) reached(join(file, '..', name!).replace(/\.js$/, '.ts'), seen);
    else seen.add(name!);
  return seen;
}

test('the door for the browser leads to nothing of Node, nor to any package but the rules', () => {
  expect([...reached(join(source, 'browser.ts'))].filter((name) => !name.startsWith('/'))).toEqual(['@silon/rules']);
  expect([...reached(join(source, 'index.ts'))]).toContain('node:zlib'); // or this test would see nothing
});

test('both places have the same checksums, text and sense of UTF-8', () => {
  const texts = ['', 'a', 'é–😀印', 'x'.repeat(5000)].map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`)));
  for (const bytes of [...texts, Uint8Array.of(0xc0, 0xaf), Uint8Array.of(0x61, 0xed, 0xa0, 0x80)]) {
    expect(browserPlatform.isUtf8(bytes)).toBe(nodePlatform.isUtf8(bytes));
    expect(browserPlatform.crc32(bytes, 17)).toBe(nodePlatform.crc32(bytes, 17));
    expect(browserPlatform.decodeText(bytes, 3, bytes.length)).toBe(nodePlatform.decodeText(bytes, 3, bytes.length));
  }
});

const many = zip(book(list(Array.from({ length: 3000 }, (_, n) => supporter(n % 10)))));

test('a list reads as Node reads it', async () => {
  const rows: object[] = [];
  const result = await browser.readSupporters(new Blob([new Uint8Array(many)]), {
    profile: browser.b1Kwk2018,
    onRow: (sheet, row) => void rows.push({ sheet, ...copyOf(row as RowBuffer) }),
  });
  const { read, codes, ...same } = await readBytes(many);
  expect(codes).toEqual([]);
  expect(result).toEqual(same);
  expect(rows).toEqual(read);
});

test('a broken file is answered as Node answers it', async () => {
  const small = zip(book(list([supporter(1)])));
  const details = new Set<unknown>();
  for (let at = 0; at < small.length; at += 29) {
    const broken = new Uint8Array(small);
    broken[at]! ^= 0x5a;
    const { findings } = await browser.readSheets(new Blob([broken]), { onRow: () => undefined });
    const node = await readBytes(Buffer.from(broken));
    const refusals = node.findings.filter(({ code }) => !['F010', 'F014', 'F030', 'F020', 'F022'].includes(code));
    if (browser.refusesFile(refusals)) expect(findings).toEqual(refusals);
    for (const { params } of findings) details.add(params.detail);
  }
  expect(details.size).toBeGreaterThan(5);
});

test('what goes on behind the end of its deflated data is refused in both', async () => {
  const padded = zip(book(list([supporter(1)])).map((part, index) => ({ ...part, padding: index === 2 ? 5 : 0 })));
  const { findings } = await browser.readSheets(new Blob([new Uint8Array(padded)]), { onRow: () => undefined });
  expect(findings).toMatchObject([{ code: 'F002', params: { detail: 'inflate' } }]);
  expect((await readBytes(padded)).findings).toEqual(findings);
});
