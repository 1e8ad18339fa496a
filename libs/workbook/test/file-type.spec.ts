import { expect, test } from '@jest/globals';
import { book, list, readBytes, supporter } from './read-file.js';
import { zip } from './zip-writer.js';

/** A compound file whose directory names one stream. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write(stream, 1024, 'utf16le');
  return bytes;
}

const files: Record<string, Buffer> = {
  empty: Buffer.alloc(0),
  xls: compound('Workbook'),
  pdf: Buffer.from('%PDF-1.7\n'),
  csv: Buffer.from('NO;NIK;NAMA\n1;5201010507859001;Contoh\n'),
  html: Buffer.from('\n<!DOCTYPE html><html></html>'),
  xml: Buffer.from('<?xml version="1.0"?><Workbook/>'),
  rtf: Buffer.from('{\\rtf1}'),
  image: Buffer.from('89504e470d0a1a0a', 'hex'),
  archive: Buffer.from('Rar!\x1a\x07'),
  ods: zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    { name: 'content.xml', content: '<a/>' },
  ]),
  zip: zip([{ name: 'photo.jpg', content: 'x' }]),
  unknown: Buffer.from([0, 1, 2, 3]),
};

test.each(Object.entries(files))('%s is called by its name', async (type, bytes) => {
  expect((await readBytes(bytes)).findings).toMatchObject([{ code: 'F001', params: { type } }]);
});

test('a locked workbook', async () => {
  expect((await readBytes(compound('EncryptedPackage'))).codes).toEqual(['F003']);
});

const typed = (type: string): Buffer =>
  zip(
    book(list([supporter(1)])).map((part) => ({
      ...part,
      content: part.content.toString().replace(/[^"]*sheet\.main\+xml/, type),
    })),
  );

test('workbooks of another kind', async () => {
  const kinds = {
    xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  };
  for (const [word, type] of Object.entries(kinds))
    expect((await readBytes(typed(type))).findings).toMatchObject([{ code: 'F001', params: { type: word } }]);
});

test('X14 macros and other active content', async () => {
  expect((await readBytes(typed('application/vnd.ms-excel.sheet.macroEnabled.main+xml'))).findings).toMatchObject([
    { code: 'F005', params: { detail: 'macro' } },
  ]);
  const parts = book(list([supporter(1)]));
  for (const [name, detail] of [
    ['xl/vbaProject.bin', 'macro'],
    ['xl/externalLinks/externalLink1.xml', 'external-link'],
    ['xl/embeddings/oleObject1.bin', 'embedded-object'],
    ['xl/activeX/activeX1.xml', 'active-x'],
    ['customXml/item1.xml', 'custom-xml'],
  ] as const)
    expect((await readBytes(zip([...parts, { name, content: 'x' }]))).findings).toMatchObject([
      { code: 'F005', params: { detail } },
    ]);
});
