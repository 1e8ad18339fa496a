import type { ReadOptions } from '../src/index.js';
import { book, inlineRows, list, meta, supporter, titles } from './read-file.js';
import { workbookParts, worksheet } from './workbook-parts.js';
import { zip, type TestEntry } from './zip-writer.js';

/** A file built to harm, and how it must be answered. */
export interface HostileFile {
  readonly bytes: () => Buffer;
  readonly code: string;
  readonly detail: string;
  readonly limits?: ReadOptions['limits'];
}

export const parts = book(list([supporter(1)]));
export const sheetPath = 'xl/worksheets/sheet1.xml';
const files: Record<string, HostileFile> = {};
const add = (name: string, bytes: () => Buffer, code: string, detail: string, limits?: ReadOptions['limits']): void => {
  files[name] = { bytes, code, detail, ...(limits && { limits }) };
};
const changed = (name: string, change: Partial<TestEntry>): TestEntry[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const also = (entry: TestEntry): Buffer => zip([...parts, entry]);
const sound = (): Buffer => zip(parts);

const big = Buffer.alloc(8_000_000, 'a');
add('X01 a part that unpacks 1000 times', () => also({ name: 'xl/bomb.xml', content: big }), 'F006', 'entry-ratio');
add(
  'X01 many parts that do, each below the size that is asked about',
  () => {
    const small = big.subarray(0, 1_000_000);
    return zip([...parts, ...Array.from({ length: 40 }, (_, n) => ({ name: `xl/bomb${n}.xml`, content: small }))]);
  },
  'F006',
  'unpacked-ratio',
);
add('X01 the whole too large', sound, 'F006', 'unpacked-size', { unpackedBytes: 1000 });
add('X01 an entry too large', sound, 'F006', 'entry-size', { entryBytes: 1000 });
add(
  'X01 more than declared',
  () => zip(changed(sheetPath, { claimedBytes: 100 })),
  'F006',
  'entry-larger-than-declared',
);
add(
  'X01 less than declared',
  () => zip(changed(sheetPath, { claimedBytes: 100_000 })),
  'F002',
  'entry-smaller-than-declared',
);
add(
  'X01 a stored entry of two sizes',
  () => zip(changed(sheetPath, { stored: true, claimedBytes: 100_000 })),
  'F002',
  'entry-sizes',
);
add(
  'X01 a small part that is none',
  () => zip(changed('_rels/.rels', { content: `<!--${'x'.repeat(2000)}--><Relationships/>` })),
  'F006',
  'part-size',
  { smallPartBytes: 1_500 },
);
add(
  'X02 two names for one entry',
  () => also({ name: 'xl/other.xml', content: 'x', pointsTo: sheetPath }),
  'F002',
  'entry-overlap',
);
add(
  'X02 an entry that runs into the next',
  () => zip(parts.map((part, n) => (n === 0 ? { ...part, claimedPackedBytes: 2000 } : part))),
  'F002',
  'entry-overlap',
);
add(
  'X02 a zip in a zip',
  () => zip([{ name: 'again.zip', content: zip([{ name: 'again.zip', content: sound() }]) }]),
  'F001',
  '',
);
add(
  'X03 an entry that no directory knows',
  () => also({ name: 'xl/ghost.xml', content: 'x', undirected: true }),
  'F002',
  'entry-hidden',
);
add(
  'X03 bytes between entries',
  () => zip(changed(sheetPath, { before: Buffer.from('hidden') })),
  'F002',
  'entry-hidden',
);
add(
  'X03 another name in the local header',
  () => zip(changed(sheetPath, { localName: 'xl/worksheets/sheet2.xml' })),
  'F002',
  'entry-header',
);
add('X03 bytes behind the deflated data', () => zip(changed(sheetPath, { padding: 9 })), 'F002', 'inflate');
add('X04 a name twice', () => also({ name: sheetPath, content: 'x' }), 'F002', 'duplicate-entry');
add(
  'X04 a name twice but for case',
  () => also({ name: sheetPath.toUpperCase(), content: 'x' }),
  'F002',
  'duplicate-entry',
);
for (const name of [
  '../evil.xml',
  '/etc/evil.xml',
  'xl\\evil.xml',
  'xl/../../evil.xml',
  'C:/evil.xml',
  'xl/a\0.xml',
  '..',
])
  add(`X05 the name ${JSON.stringify(name)}`, () => also({ name, content: 'x' }), 'F002', 'entry-name');
add(
  'X05 a link',
  () => also({ name: 'xl/link', content: '/etc', externalAttributes: 0o120777 << 16 }),
  'F002',
  'entry-link',
);
add(
  'X06 too many entries',
  () => zip([...parts, ...Array.from({ length: 1000 }, (_, n) => ({ name: `xl/${n}`, content: '' }))]),
  'F006',
  'entry-count',
);

const row = inlineRows([titles]);
const sheetOf = (xml: string | Buffer): Buffer => zip(book(Buffer.from(xml)));
const sheet = (rows: string | Buffer): Buffer => sheetOf(worksheet(rows));
const cell = (text: string | Buffer): Buffer =>
  sheet(
    Buffer.concat([
      Buffer.from(`${row}<row r="2"><c t="inlineStr"><is><t>`),
      Buffer.from(text),
      Buffer.from('</t></is></c></row>'),
    ]),
  );
const honest = { ratio: 1e6 };
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]><worksheet>&lol9;</worksheet>`;
add('X07 a billion laughs', () => sheetOf(laughs), 'F002', 'doctype');
add(
  'X07 an external entity',
  () =>
    sheetOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'),
  'F002',
  'doctype',
);
add(
  'X07 a parameter entity',
  () => sheetOf('<!DOCTYPE a [<!ENTITY % a SYSTEM "http://example.org/a.dtd">%a;]><worksheet/>'),
  'F002',
  'doctype',
);
add(
  'X07 a DOCTYPE in UTF-16',
  () => sheetOf(Buffer.from('\ufeff<!DOCTYPE a><worksheet/>', 'utf16le')),
  'F002',
  'doctype',
);
add(
  'X07 a DOCTYPE in a small part',
  () => zip(changed('_rels/.rels', { content: '<!DOCTYPE a><Relationships/>' })),
  'F002',
  'doctype',
);
add('X07 an entity that nobody declared', () => cell('&lol;'), 'F002', 'entity');
add('X08 too deep', () => sheet(row + '<a>'.repeat(10_000)), 'F002', 'xml-depth');
add(
  'X08 a hundred thousand attributes',
  () => sheet(`${row}<row ${'a="b" '.repeat(100_000)}/>`),
  'F002',
  'token-too-long',
  honest,
);
add(
  'X08 more attributes than any element has',
  () => sheet(`${row}<row ${'a="b" '.repeat(1_000)}/>`),
  'F002',
  'attribute-count',
);
add('X08 a text of 40 MB', () => cell(Buffer.alloc(40_000_000, 'a')), 'F002', 'text-too-long', honest);
add(
  'X08 a comment of 8 MB',
  () => sheet(Buffer.concat([Buffer.from('<!--'), big, Buffer.from('-->')])),
  'F002',
  'token-too-long',
  honest,
);
add(
  'X09 UTF-16 that calls itself UTF-8',
  () => sheetOf(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><worksheet/>', 'utf16le')),
  'F002',
  'encoding',
);
add(
  'X09 UTF-8 that calls itself UTF-16',
  () => sheetOf('<?xml version="1.0" encoding="UTF-16"?><worksheet/>'),
  'F002',
  'encoding',
);
add('X09 UTF-7', () => sheetOf('<?xml version="1.0" encoding="UTF-7"?><worksheet/>'), 'F002', 'encoding');
add(
  'X09 the wrong byte order mark',
  () => sheetOf(Buffer.concat([Buffer.from([0xfe, 0xff]), worksheet(row)])),
  'F002',
  'xml-root',
);
add('X09 overlong UTF-8', () => cell(Buffer.from([0xc0, 0xbc])), 'F002', 'encoding');
add('X09 a lone surrogate in UTF-8', () => cell(Buffer.from([0xed, 0xa0, 0x80])), 'F002', 'encoding');
add(
  'X09 a lone surrogate in UTF-16',
  () => sheetOf(Buffer.from('\ufeff<worksheet>\ud800</worksheet>', 'utf16le')),
  'F002',
  'encoding',
);
add('X09 NUL', () => cell('a\0'), 'F002', 'control-character');
add('X09 NUL by its number', () => cell('a&#0;'), 'F002', 'entity');
add(
  'X10 a cell at the far end of the sheet',
  () =>
    sheet(
      `${inlineRows([titles, supporter(1)])}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`,
    ),
  'F022',
  '',
);
add('X11 rows that descend', () => sheet(`${row}<row r="9"/><row r="8"/>`), 'F002', 'row-order');
add('X11 a row twice', () => sheet(`${row}<row r="9"/><row r="9"/>`), 'F002', 'row-order');
add('X11 a row beyond all', () => sheet(`${row}<row r="999999999"/>`), 'F002', 'row-number');
add('X11 a row below zero', () => sheet(`${row}<row r="-2"/>`), 'F002', 'row-number');
const table = (strings: string): Buffer =>
  zip(workbookParts({ sheets: [{ name: 'A', xml: list([supporter(1)]) }, meta], strings }));
add('X12 too many strings', () => table('<si><t>a</t></si>'.repeat(11)), 'F006', 'shared-strings', {
  sharedStrings: 10,
});
add(
  'X12 strings that are too long together',
  () => table(`<si><t>${'a'.repeat(900)}</t></si>`.repeat(3)),
  'F006',
  'text-size',
  { sharedStringBytes: 2_000 },
);

const type = (kind: string): Buffer => {
  const override = `<Override PartName="/xl/other.xml" ContentType="application/vnd.${kind}"/></Types>`;
  const types = parts[0]!.content.toString().replace('</Types>', override);
  return zip([...changed('[Content_Types].xml', { content: types }), { name: 'xl/other.xml', content: 'x' }]);
};
const active: readonly (readonly [name: string, type: string, detail: string])[] = [
  ['xl/vbaProject.bin', 'ms-office.vbaProject', 'macro'],
  ['xl/macrosheets/sheet1.xml', 'ms-excel.macrosheet+xml', 'macro'],
  ['xl/dialogsheets/sheet1.xml', 'openxmlformats-officedocument.spreadsheetml.dialogsheet+xml', 'macro'],
  [
    'xl/externalLinks/externalLink1.xml',
    'openxmlformats-officedocument.spreadsheetml.externalLink+xml',
    'external-link',
  ],
  ['xl/connections.xml', 'openxmlformats-officedocument.spreadsheetml.connections+xml', 'connection'],
  ['xl/queryTables/queryTable1.xml', 'openxmlformats-officedocument.spreadsheetml.queryTable+xml', 'connection'],
  ['xl/embeddings/oleObject1.bin', 'openxmlformats-officedocument.oleObject', 'embedded-object'],
  ['xl/activeX/activeX1.xml', 'ms-office.activeX+xml', 'active-x'],
  ['customXml/item1.xml', 'openxmlformats-officedocument.customXmlProperties+xml', 'custom-xml'],
];
for (const [name, kind, detail] of active) {
  add(`X14 ${name} that hides its type`, () => also({ name, content: 'x' }), 'F005', detail);
  add(`X14 ${detail} by its type alone, ${kind}`, () => type(kind), 'F005', detail);
}
add('X16 an encrypted entry', () => zip(changed(sheetPath, { flags: 1 })), 'F002', 'entry-encrypted');
add('X16 an unknown packing', () => zip(changed(sheetPath, { method: 99 })), 'F002', 'entry-packing');
add(
  'X16 sizes behind the data that are not those of the directory',
  () => zip(changed(sheetPath, { descriptor: true, claimedDescriptorBytes: 7 })),
  'F002',
  'entry-descriptor',
);
add('X21 bytes behind the end', () => zip(parts, { trailing: '<html>' }), 'F002', 'zip-trailing');
add('X21 a comment', () => zip(parts, { comment: '<html>' }), 'F002', 'zip-comment');
add('X21 bytes before the start', () => Buffer.concat([Buffer.from('PK\x03\x04'), sound()]), 'F002', 'zip-leading');
add(
  'X21 a page that is a zip too',
  () => Buffer.concat([Buffer.from('<!doctype html><script>1</script>'), sound()]),
  'F001',
  '',
);
add('X21 a PDF that is a zip too', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), sound()]), 'F001', '');
add('X21 cut off', () => sound().subarray(0, -30), 'F002', 'zip-directory');
add('a wrong checksum', () => zip(changed(sheetPath, { claimedChecksum: 1 })), 'F002', 'checksum');
add('a sheet cut off', () => sheetOf(list([supporter(1)]).subarray(0, -40)), 'F002', 'truncated');
add('a sheet that is not there', () => zip(parts.filter(({ name }) => name !== sheetPath)), 'F002', 'sheet-part');
add('no relationships', () => zip(parts.filter(({ name }) => name !== '_rels/.rels')), 'F002', 'relationships');
add('too many rows', () => zip(book(list([supporter(1), supporter(2), supporter(3)]))), 'F004', '', { rows: 2 });
add('too many bytes', sound, 'F004', '', { fileBytes: 100 });

export const hostileFiles: Readonly<Record<string, HostileFile>> = files;
