import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { CellKind } from '@silon/rules';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import sheetJs from 'xlsx';
import { fromBufferPromise } from 'yauzl';
import { readSheets as readInBrowser } from '../src/browser.js';
import { cellAt, readSheets, type ScannedCell, type ScannedRow } from '../src/index.js';
import { nodePlatform } from '../src/platform/node.js';
import { defaultLimits } from '../src/limits.js';
import { readDirectory } from '../src/zip/directory.js';

const folder = join(import.meta.dirname, 'workbooks');
const workbooks = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
type Sheets = Map<string, Map<string, ScannedCell>>;
type Table = Record<string, Record<string, string>>;

async function ours(
  name: string,
  read: (onRow: (sheet: number, row: ScannedRow) => void) => ReturnType<typeof readSheets>,
): Promise<{ sheets: Sheets; is1904: boolean }> {
  const cells: Map<string, ScannedCell>[] = [];
  const { findings, sheets, is1904 } = await read((sheet, row) => {
    for (let column = 0; column < row.width; column++) {
      const cell = cellAt(row, column);
      if (cell.kind !== CellKind.blank) (cells[sheet] ??= new Map()).set(cell.reference, cell);
    }
  });
  expect([name, findings]).toEqual([name, []]);
  return { sheets: new Map(sheets.map((sheet) => [sheet.name, cells[sheet.number] ?? new Map()])), is1904 };
}
const onDisk = (name: string) => ours(name, (onRow) => readSheets(join(folder, name), { onRow }));

/** A value in a form in which all readers' values can be compared. */
const said = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' && (value.trim() === '' || Number.isNaN(Number(value)))
    ? value
    : String(Number(value));
};
const text = (value: unknown): string => `"${String(value)}"`;
const table = (sheets: Sheets, of: (cell: ScannedCell) => string): Table =>
  Object.fromEntries([...sheets].map(([name, cells]) => [name, named([...cells].map(([at, cell]) => [at, of(cell)]))]));

/** What a formula last showed; some readers forget results that are false or empty. */
const shownBy = (result: unknown): string => {
  const value = typeof result === 'boolean' ? Number(result) : (result ?? '');
  return value === '' || value === 0 || value === '0' ? '=' : `=${said(value)}`;
};

/** Texts in quotes, so that "1" and 1 differ; of a formula what it last showed. */
const ofOurs = ({ kind, text: raw }: ScannedCell): string => {
  if (kind === CellKind.text) return text(raw);
  if (kind === CellKind.boolean) return said(raw === '1');
  return kind === CellKind.formula ? shownBy(raw) : said(raw);
};

/** Formulas that last showed nothing, nought or no are left out: the other readers forget them, each in its way. */
const named = (cells: (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(cells.filter(([, value]) => value !== '='));

async function byExceljs(bytes: Buffer): Promise<Table> {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as unknown as excel.Buffer);
  const epoch = book.properties.date1904 ? 24_107 : 25_569;
  const of = (value: unknown): string => {
    if (typeof value === 'string') return text(value);
    if (value instanceof Date) return said(value.getTime() / 86_400_000 + epoch);
    if (typeof value !== 'object' || value === null) return said(value);
    if ('error' in value) return String(value.error);
    if ('richText' in value) return text((value.richText as { text: string }[]).map((run) => run.text).join(''));
    if ('hyperlink' in value) return text((value as unknown as { text: string }).text);
    const { result } = value as { result: unknown };
    return shownBy(typeof result === 'object' && result !== null ? of(result) : result);
  };
  const result: Table = {};
  for (const sheet of book.worksheets) {
    const cells: [string, string][] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master === cell && cell.value !== null && cell.value !== '')
          cells.push([cell.address, of(cell.value)]);
      }),
    );
    result[sheet.name] = named(cells);
  }
  return result;
}

function bySheetJs(bytes: Buffer): Table {
  const book = sheetJs.read(bytes, { cellFormula: true, cellHTML: false, cellText: true });
  const result: Table = {};
  for (const name of book.SheetNames)
    result[name] = named(
      Object.entries(book.Sheets[name]!)
        .filter(([at, cell]) => !at.startsWith('!') && cell.t !== 'z' && cell.v !== '')
        .map(([at, cell]: [string, sheetJs.CellObject]) => {
          const value = cell.t === 'e' ? cell.w : cell.v;
          if (cell.f !== undefined) return [at, shownBy(value)];
          return [at, cell.t === 's' ? text(value) : cell.t === 'e' ? String(value) : said(value)];
        }),
    );
  return result;
}

// Neither reads UTF-16, exceljs no elements with a prefix, SheetJS no stored entries whose sizes follow.
test.each(workbooks.filter((name) => !name.startsWith('by-hand')))(
  '%s: cell by cell what exceljs reads',
  async (name) => {
    const { sheets } = await onDisk(name);
    expect(table(sheets, ofOurs)).toEqual(await byExceljs(readFileSync(join(folder, name))));
  },
);

test.each(workbooks.filter((name) => !/utf16|streamed/.test(name) || name.startsWith('openpyxl')))(
  '%s: cell by cell what SheetJS reads',
  async (name) => {
    const { sheets } = await onDisk(name);
    expect(table(sheets, ofOurs)).toEqual(bySheetJs(readFileSync(join(folder, name))));
  },
);

const csv = readdirSync(join(folder, 'csv'));
const day = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?$/;

test.each(workbooks.filter((name) => csv.some((file) => file.startsWith(name.replace('.xlsx', '')))))(
  '%s: what LibreOffice makes of it as CSV',
  async (name) => {
    const { sheets, is1904 } = await onDisk(name);
    for (const [sheet, cells] of sheets) {
      const rows = parse(readFileSync(join(folder, 'csv', `${name.replace('.xlsx', '')}-${sheet}.csv`)), {
        relax_column_count: true,
      }) as string[][];
      const theirs: [string, string][] = [];
      rows.forEach((row, at) =>
        row.forEach((value, column) => {
          const reference = `${String.fromCharCode(65 + column)}${at + 1}`;
          if (value !== '')
            theirs.push([reference, cells.get(reference)?.kind === CellKind.text ? value : asSerial(value, is1904)]);
        }),
      );
      const found = [...cells].map(
        ([at, { kind, text: raw }]) => [at, kind === CellKind.text ? raw : said(raw)] as const,
      );
      const worked = new Set(found.filter(([, value]) => value === '').map(([at]) => at)); // LibreOffice works out what has no result yet
      expect(Object.fromEntries(found.filter(([at]) => !worked.has(at)))).toEqual(
        Object.fromEntries(theirs.filter(([at]) => !worked.has(at))),
      );
    }
  },
);

/** What LibreOffice shows of a value that is no text, as the file has it. */
function asSerial(value: string, is1904: boolean): string {
  const date = value.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3-$1-$2');
  if (!day.test(date)) return said(value === 'TRUE' ? 1 : value === 'FALSE' ? 0 : value);
  return said(
    Date.parse(`${date.replace(' ', 'T')}${date.includes(' ') ? '' : 'T00:00'}Z`) / 86_400_000 +
      (is1904 ? 24_107 : 25_569),
  );
}

test.each(workbooks)('%s: the same in the browser', async (name) => {
  const blob = new Blob([new Uint8Array(readFileSync(join(folder, name)))]);
  expect(await ours(name, (onRow) => readInBrowser(blob, { onRow }))).toEqual(await onDisk(name));
});

test.each(workbooks)('%s: its directory as yauzl reads it', async (name) => {
  const bytes = readFileSync(join(folder, name));
  const source = { length: bytes.length, read: async (at: number, length: number) => bytes.subarray(at, at + length) };
  const { entries } = await readDirectory(source, defaultLimits);
  const zip = await fromBufferPromise(bytes);
  const theirs: object[] = [];
  for await (const entry of zip.eachEntry())
    theirs.push([
      entry.fileName,
      entry.compressedSize,
      entry.uncompressedSize,
      nodePlatform.crc32(await buffer(await zip.openReadStreamPromise(entry)), 0),
    ]);
  expect(entries.map((entry) => [entry.name, entry.packedBytes, entry.unpackedBytes, entry.checksum])).toEqual(theirs);
});

test('parts in UTF-16 hold what the same parts hold in UTF-8', async () => {
  expect(await onDisk('by-hand-utf16.xlsx')).toEqual(await onDisk('by-hand.xlsx'));
});
