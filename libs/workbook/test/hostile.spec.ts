import { expect, test } from '@jest/globals';
import type { ReadOptions } from '../src/index.js';
import { book, list, meta, readBytes, supporter, titles, inlineRows } from './read-file.js';
import { workbookParts, worksheet } from './workbook-parts.js';
import { zip, type TestEntry } from './zip-writer.js';

const parts = book(list([supporter(1)]));
const sheetPath = 'xl/worksheets/sheet1.xml';
const changed = (name: string, change: Partial<TestEntry>): TestEntry[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const withSheet = (xml: Buffer): Buffer => zip(book(xml));
const withStrings = (strings: string): Buffer =>
  zip(workbookParts({ sheets: [{ name: 'A', xml: worksheet(inlineRows([titles, supporter(1)])) }, meta], strings }));
const row = inlineRows([titles]);
const big = Buffer.alloc(8_000_000, 'a');

const sound = zip(parts);
const cases: Record<string, [bytes: Buffer, code: string, detail: string, limits?: ReadOptions['limits']]> = {
  'X01 a part that unpacks 1000 times': [zip([...parts, { name: 'xl/bomb.xml', content: big }]), 'F006', 'entry-ratio'],
  'X01 the whole too large': [sound, 'F006', 'unpacked-size', { unpackedBytes: 1000 }],
  'X01 an entry too large': [sound, 'F006', 'entry-size', { entryBytes: 1000 }],
  'X01 more than declared': [zip(changed(sheetPath, { claimedBytes: 100 })), 'F006', 'entry-larger-than-declared'],
  'X01 less than declared': [zip(changed(sheetPath, { claimedBytes: 100_000 })), 'F002', 'entry-smaller-than-declared'],
  'X01 too many strings': [
    withStrings('<si><t>a</t></si>'.repeat(11)),
    'F006',
    'shared-strings',
    { sharedStrings: 10 },
  ],
  'X02 two names for one entry': [
    zip([...parts, { name: 'xl/other.xml', content: 'x', pointsTo: sheetPath }]),
    'F002',
    'entry-overlap',
  ],
  'X03 an entry that no directory knows': [
    zip([...parts, { name: 'xl/ghost.xml', content: 'x', undirected: true }]),
    'F002',
    'entry-hidden',
  ],
  'X03 bytes between entries': [zip(changed(sheetPath, { before: Buffer.from('hidden') })), 'F002', 'entry-hidden'],
  'X03 another name in the local header': [
    zip(changed(sheetPath, { localName: 'xl/worksheets/sheet2.xml' })),
    'F002',
    'entry-header',
  ],
  'X04 a name twice': [zip([...parts, { name: sheetPath, content: 'x' }]), 'F002', 'duplicate-entry'],
  'X04 a name twice but for case': [
    zip([...parts, { name: sheetPath.toUpperCase(), content: 'x' }]),
    'F002',
    'duplicate-entry',
  ],
  'X05 a link': [
    zip([...parts, { name: 'xl/link', content: '/etc', externalAttributes: 0o120777 << 16 }]),
    'F002',
    'entry-link',
  ],
  'X06 too many entries': [
    zip([...parts, ...Array.from({ length: 1000 }, (_, n) => ({ name: `xl/${n}`, content: '' }))]),
    'F006',
    'entry-count',
  ],
  'X07 a DOCTYPE': [withSheet(Buffer.from('<!DOCTYPE a [<!ENTITY a "a">]><worksheet/>')), 'F002', 'doctype'],
  'X07 a DOCTYPE in a small part': [
    zip(changed('_rels/.rels', { content: '<!DOCTYPE a><Relationships/>' })),
    'F002',
    'doctype',
  ],
  'X08 too deep': [withSheet(worksheet(row + '<a>'.repeat(10_000))), 'F002', 'xml-depth'],
  'X08 a hundred thousand attributes': [
    withSheet(worksheet(`${row}<row ${'a="b" '.repeat(100_000)}/>`)),
    'F002',
    'token-too-long',
    { ratio: 1e6 },
  ],
  'X08 a huge text': [
    withSheet(worksheet(`${row}<row><c t="inlineStr"><is><t>${big}</t></is></c></row>`)),
    'F002',
    'text-too-long',
    { ratio: 1e6 },
  ],
  'X09 UTF-16 that calls itself UTF-8': [
    withSheet(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><worksheet/>', 'utf16le')),
    'F002',
    'encoding',
  ],
  'X09 overlong UTF-8': [withSheet(worksheet(Buffer.from([0xc0, 0xbc]))), 'F002', 'encoding'],
  'X09 a lone surrogate': [withSheet(worksheet(Buffer.from([0xed, 0xa0, 0x80]))), 'F002', 'encoding'],
  'X09 NUL': [
    withSheet(worksheet(`${row}<row><c t="inlineStr"><is><t>a\0</t></is></c></row>`)),
    'F002',
    'control-character',
  ],
  'X11 rows that descend': [withSheet(worksheet(`${row}<row r="9"/><row r="8"/>`)), 'F002', 'row-order'],
  'X11 a row beyond all': [withSheet(worksheet(`${row}<row r="999999999"/>`)), 'F002', 'row-number'],
  'X16 an encrypted entry': [zip(changed(sheetPath, { flags: 1 })), 'F002', 'entry-encrypted'],
  'X16 an unknown packing': [zip(changed(sheetPath, { method: 99 })), 'F002', 'entry-packing'],
  'X21 bytes behind the end': [zip(parts, { trailing: '<html>' }), 'F002', 'zip-trailing'],
  'X21 a comment': [zip(parts, { comment: '<html>' }), 'F002', 'zip-comment'],
  'X21 bytes before the start': [Buffer.concat([Buffer.from('PK\x03\x04'), sound]), 'F002', 'zip-leading'],
  'X21 cut off': [sound.subarray(0, sound.length - 30), 'F002', 'zip-directory'],
  'a wrong checksum': [zip(changed(sheetPath, { claimedChecksum: 1 })), 'F002', 'checksum'],
  'a sheet cut off': [withSheet(list([supporter(1)]).subarray(0, -40)), 'F002', 'truncated'],
  'a sheet that is not there': [zip(parts.filter(({ name }) => name !== sheetPath)), 'F002', 'sheet-part'],
  'no relationships': [zip(parts.filter(({ name }) => name !== '_rels/.rels')), 'F002', 'relationships'],
  'too many rows': [zip(book(list([supporter(1), supporter(2), supporter(3)]))), 'F004', '', { rows: 2 }],
  'too many bytes': [sound, 'F004', '', { fileBytes: 100 }],
};

test.each(Object.entries(cases))('%s', async (_, [bytes, code, detail, limits]) => {
  const { findings } = await readBytes(bytes, { limits });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code, severity: 'REJECT_FILE' });
  expect(findings[0]!.params.detail ?? '').toBe(detail);
  expect(findings[0]!.message.id).not.toBe('');
  expect(findings[0]!.message.en).not.toBe('');
});

test.each(['../evil.xml', '/etc/evil.xml', 'xl\\evil.xml', 'xl/../../evil.xml', 'C:/evil.xml', 'xl/a\0.xml'])(
  'X05 refuses the name %j',
  async (name) => {
    const { findings } = await readBytes(zip([...parts, { name, content: 'x' }]));
    expect(findings[0]?.code).toBe('F002');
    expect(['entry-name', 'zip-directory']).toContain(findings[0]?.params.detail);
  },
);

test('X12 an index without a string is an error in its cell, not in the file', async () => {
  const cells = supporter(1).map(
    (_, column) => `<c r="${String.fromCharCode(65 + column)}2" t="s"><v>${column === 4 ? 999 : 0}</v></c>`,
  );
  const xml = worksheet(`${row}<row r="2">${cells.join('')}</row>`);
  const { read, rows } = await readBytes(
    zip(workbookParts({ sheets: [{ name: 'A', xml }, meta], strings: '<si><t>a</t></si>' })),
  );
  expect(rows).toBe(1);
  expect(read[0]?.kinds[4]).toBe(5);
});

test('any byte of a sound file changed: a finding or the same rows, never a throw', async () => {
  const original = (await readBytes(sound)).read;
  for (let at = 0; at < sound.length; at += 7) {
    const broken = Buffer.from(sound);
    broken[at]! ^= 0x5a;
    const { findings, read } = await readBytes(broken);
    if (!findings.some(({ severity }) => severity === 'REJECT_FILE')) expect(read).toEqual(original);
  }
});

test('cut off at every length: always refused', async () => {
  for (let length = 0; length < sound.length; length += 13)
    expect((await readBytes(sound.subarray(0, length))).codes).toHaveLength(1);
});
