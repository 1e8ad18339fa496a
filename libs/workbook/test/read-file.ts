import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { b1Kwk2018, readSupporters, type ReadOptions, type ReadResult } from '../src/index.js';
import type { RowBuffer } from '../src/sheet/row.js';
import { copyOf, type TestRow } from './scan-sheet.js';
import { workbookParts, worksheet, type TestSheet } from './workbook-parts.js';
import { zip, type TestEntry } from './zip-writer.js';

export type Read = ReadResult & { readonly read: (TestRow & { readonly sheet: number })[]; readonly codes: string[] };

/** Reads bytes as an upload would be read, with what a test wants otherwise. */
export async function readBytes(bytes: Buffer, options: Partial<ReadOptions> = {}): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'silon-workbook-'));
  const read: Read['read'] = [];
  try {
    await writeFile(join(folder, 'upload'), bytes);
    const result = await readSupporters(join(folder, 'upload'), {
      profile: b1Kwk2018,
      onRow: (sheet, row) => void read.push({ sheet, ...copyOf(row as RowBuffer) }),
      ...options,
    });
    return { ...result, read, codes: result.findings.map(({ code }) => code) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const titles = b1Kwk2018.columns.map(({ title }) => title);

/** A supporter who does not exist (NIK sequence from 9000 on). */
export const supporter = (n: number): string[] => [
  String(n),
  '52.01.01.2002',
  'Kebon Ayu',
  `520101050785${9000 + n}`,
  `Lalu Contoh ${'ABCDEFGHIJ'[n % 10]!}`,
  'Gerung',
  '05-07-1985',
  'L',
  'S',
  'Dusun Contoh Nomor 5',
  '001',
  '002',
  'PETANI',
  'baru',
];

/** Rows of inline text cells; `undefined` leaves a cell out. */
export const inlineRows = (rows: readonly (readonly (string | undefined)[])[], first = 1): string =>
  rows
    .map((cells, index) => {
      const number = first + index;
      const inline = cells.map((text, column) =>
        text === undefined
          ? ''
          : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${number}">${inline.join('')}</row>`;
    })
    .join('');

export const list = (rows: readonly (readonly (string | undefined)[])[]): Buffer =>
  worksheet(inlineRows([titles, ...rows]));

const metaXml = worksheet(
  inlineRows([
    ['templateId', '7c4b'],
    ['version', '1'],
  ]),
);
export const meta: TestSheet = { name: '_meta', xml: metaXml, state: 'veryHidden' };

/** A workbook with the template's mark around these sheets. */
export const book = (...sheets: (TestSheet | Buffer)[]): TestEntry[] =>
  workbookParts({
    sheets: [
      ...sheets.map((sheet, index) => (Buffer.isBuffer(sheet) ? { name: `B.1-KWK ${index + 1}`, xml: sheet } : sheet)),
      meta,
    ],
  });

export const readBook = (...sheets: (TestSheet | Buffer)[]): Promise<Read> => readBytes(zip(book(...sheets)));
