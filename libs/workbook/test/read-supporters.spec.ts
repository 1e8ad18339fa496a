import { expect, test } from '@jest/globals';
import { CellKind } from '@silon/rules';
import { b1Kwk2024, profileNamed } from '../src/index.js';
import { book, inlineRows, list, meta, readBook, readBytes, supporter, titles } from './read-file.js';
import { workbookParts, worksheet } from './workbook-parts.js';
import { zip } from './zip-writer.js';

test('rows of every list in the file, with their places, their template told', async () => {
  const notes = worksheet(inlineRows([['PETUNJUK'], ['Isi NIK sebagai teks']]));
  const result = await readBook(notes, list([supporter(1), supporter(2)]), list([supporter(3)]));
  expect(result.codes).toEqual([]);
  expect(result.rows).toBe(3);
  expect(result.sheets).toEqual([
    { number: 2, rows: 2 },
    { number: 3, rows: 1 },
  ]);
  expect(result.read.map(({ sheet, rowNumber, cells }) => [sheet, rowNumber, cells])).toEqual([
    [2, 2, supporter(1)],
    [2, 3, supporter(2)],
    [3, 2, supporter(3)],
  ]);
  expect(result.meta).toMatchObject({ templateId: '7c4b', version: '1' });
});

test('rows with nothing but what the template filled in are blank', async () => {
  const prefilled = supporter(2).slice(0, 3);
  const white = supporter(3).map((text, column) => (column < 3 ? text : ' \u00a0\u200b'));
  const { rows, read } = await readBook(list([prefilled, [], white, supporter(4), Array(14).fill('')]));
  expect(rows).toBe(1);
  expect(read[0]).toMatchObject({ rowNumber: 5, cells: supporter(4) });
});

test('a short row is as wide as the profile', async () => {
  const { read } = await readBook(list([[undefined, '52.01.01.2002', undefined, '5201010507859001']]));
  expect(read[0]?.cells).toHaveLength(14);
  expect(read[0]?.kinds.slice(4)).toEqual(Array(10).fill(CellKind.blank));
});

test('titles in other case, with other spaces, or by their aliases', async () => {
  const other = [...titles];
  other[3] = ' nik ';
  other[1] = 'kode  kelurahan/desa';
  other[4] = 'Nama Lengkap';
  other[6] = 'TGL LAHIR';
  expect((await readBook(worksheet(inlineRows([other, supporter(1)])))).codes).toEqual([]);
});

const headed = (change: (titles: string[]) => void): Promise<Awaited<ReturnType<typeof readBook>>> => {
  const changed = [...titles];
  change(changed);
  return readBook(worksheet(inlineRows([changed, supporter(1)])));
};

test('a title changed is missing where it belongs; what was found stays sealed', async () => {
  const { findings, rows } = await headed((all) => (all[3] = 'NOMOR KTP'));
  expect(rows).toBe(0);
  expect(findings).toMatchObject([
    {
      code: 'F020',
      place: { sheet: 1, cell: 'D1' },
      params: { title: 'NIK', column: 'D' },
      sealed: { title: 'NOMOR KTP' },
    },
  ]);
  expect(JSON.stringify([findings[0]!.message, findings[0]!.params])).not.toContain('KTP');
});

test('columns swapped, repeated, added', async () => {
  const swapped = await headed((all) => ([all[3], all[4]] = [all[4]!, all[3]!]));
  expect(swapped.findings).toMatchObject([
    { code: 'F021', place: { cell: 'D1' }, params: { expected: 'NIK', found: 'NAMA' } },
  ]);
  const repeated = await headed((all) => all.push('NIK'));
  expect(repeated.findings).toMatchObject([
    { code: 'F023', place: { cell: 'O1' }, params: { title: 'NIK', times: 2 } },
  ]);
  const added = await headed((all) => all.push('CATATAN TIM'));
  expect(added.findings).toMatchObject([{ code: 'F022', place: { cell: 'O1' }, sealed: { title: 'CATATAN TIM' } }]);
  const moved = await headed((all) => all.splice(3, 0, ''));
  expect(moved.findings).toMatchObject([{ code: 'F021', place: { cell: 'D1' }, params: { found: '' } }]);
});

test('no header: not our template, and not one text of it in the answer', async () => {
  const { findings } = await readBook(worksheet(inlineRows([supporter(1), supporter(2)])));
  expect(findings).toMatchObject([{ code: 'F010' }]);
  expect(JSON.stringify(findings)).not.toMatch(/Contoh|52010105/);
  const second = await readBook(worksheet(inlineRows([['DAFTAR DUKUNGAN'], titles, supporter(1)])));
  expect(second.codes).toEqual(['F010']);
  const other = await readBytes(zip(workbookParts({ sheets: [{ name: 'A', xml: worksheet('') }] })));
  expect(other.codes).toEqual(['F010']);
});

test('a template of ours whose list is gone says which sheet; one whose titles are gone is no template', async () => {
  const notes = worksheet(inlineRows([['PETUNJUK']]));
  const gone = await readBook({ name: 'PETUNJUK', xml: notes });
  expect(gone.findings).toMatchObject([{ code: 'F025', severity: 'REJECT_FILE', params: { sheet: 'B.1-KWK' } }]);
  expect(gone.findings[0]!.message.id).toContain('Lembar "B.1-KWK" tidak ada');
  const renamed = await readBook({ name: 'PETUNJUK', xml: notes }, worksheet(inlineRows([supporter(1)])));
  expect(renamed.codes).toEqual(['F010']);
  const beheaded = await readBook({ name: 'B.1-KWK', xml: worksheet(inlineRows([supporter(1)])) });
  expect(beheaded.codes).toEqual(['F010']);
  const unmarked = await readBytes(zip(workbookParts({ sheets: [{ name: 'PETUNJUK', xml: notes }] })));
  expect(unmarked.codes).toEqual(['F010']);
});

test('by the profile of 2024 two more columns are asked for and handed on', async () => {
  const header = [...titles, 'NO HP', 'email'];
  const row = [...supporter(1), '0812-0000-0000', 'contoh@contoh.example'];
  const bytes = zip(book(worksheet(inlineRows([header, row]))));
  const { codes, read } = await readBytes(bytes, { profile: b1Kwk2024 });
  expect(codes).toEqual([]);
  expect(read[0]?.cells).toEqual(row);
  expect((await readBytes(bytes)).codes).toEqual(['F022', 'F022']);
  const short = await readBytes(zip(book(list([supporter(1)]))), { profile: b1Kwk2024 });
  expect(short.findings).toMatchObject([
    { code: 'F020', params: { title: 'TELEPON' } },
    { code: 'F020', params: { title: 'EMAIL' } },
  ]);
  expect(() => profileNamed('b1-kwk-2099')).toThrow(RangeError);
});

test('data right of the last column', async () => {
  const { findings } = await readBook(list([supporter(1), [...supporter(2), 'stray']]));
  expect(findings).toMatchObject([{ code: 'F022', place: { sheet: 1, cell: 'O3' } }]);
  const far = worksheet(
    `${inlineRows([titles, supporter(1)])}<row r="3"><c r="XFD3" t="inlineStr"><is><t>x</t></is></c></row>`,
  );
  expect((await readBook(far)).findings).toMatchObject([{ code: 'F022', place: { cell: 'XFD3' } }]);
});

test('no supporters', async () => {
  expect((await readBook(list([supporter(1).slice(0, 3)]))).codes).toEqual(['F030']);
});

test('merged cells refuse; hidden rows, columns and sheets are read and said', async () => {
  const merged = worksheet(
    inlineRows([titles, supporter(1)]),
    '<mergeCells count="1"><mergeCell ref="E2:E9"/></mergeCells>',
  );
  expect((await readBook(merged)).findings).toMatchObject([{ code: 'F026', place: { sheet: 1, cell: 'E2:E9' } }]);
  const hiding = worksheet(
    inlineRows([titles, supporter(1)]).replace('<row r="2"', '<row r="2" hidden="1"'),
    '',
    '<cols><col min="4" max="5" hidden="1"/><col min="20" max="30" hidden="1"/></cols>',
  );
  const { findings, rows } = await readBook({ name: 'A', xml: hiding, state: 'hidden' });
  expect(rows).toBe(1);
  expect(findings).toMatchObject([{ code: 'F027', severity: 'WARN', params: { rows: 1, columns: 2, sheets: 1 } }]);
});

test('the mark of the template gone or changed', async () => {
  const sheet = { name: 'A', xml: list([supporter(1)]) };
  const gone = await readBytes(zip(workbookParts({ sheets: [sheet] })));
  expect(gone.findings).toMatchObject([{ code: 'F014', severity: 'WARN', params: { detail: 'missing' } }]);
  expect(gone.rows).toBe(1);
  const emptied = { ...meta, xml: worksheet(inlineRows([['templateId', '']])) };
  const altered = await readBytes(zip(workbookParts({ sheets: [sheet, emptied] })));
  expect(altered.findings).toMatchObject([{ code: 'F014', params: { detail: 'altered' } }]);
});

test('most rows shifted the same way refuse the file; a few do not', async () => {
  const right = (row: string[]): string[] => [...row.slice(0, 4), '', ...row.slice(4, 13)];
  const left = (row: string[]): string[] => [...row.slice(0, 5), ...row.slice(6), ''];
  const some = [1, 2, 3, 4, 5].map(supporter);
  const shifted = await readBook(list(some.map((row, index) => (index < 3 ? right(row) : row))));
  expect(shifted.findings).toMatchObject([{ code: 'F024', params: { column: 'E', shift: 1, rows: 3, of: 5 } }]);
  expect((await readBook(list(some.map(left)))).findings).toMatchObject([
    { code: 'F024', params: { shift: -1, rows: 5 } },
  ]);
  expect((await readBook(list(some.map((row, index) => (index < 2 ? right(row) : row))))).codes).toEqual([]);
});

test('NIKs that lost their last digit', async () => {
  const rounded = (n: number): string[] =>
    supporter(n).map((text, column) => (column === 3 ? `${text.slice(0, 15)}0` : text));
  const niks = (lost: number): string[][] =>
    Array.from({ length: 60 }, (_, n) => (n < lost ? rounded(n) : supporter(n * 10 + 1)));
  expect((await readBook(list(niks(31)))).findings).toMatchObject([
    { code: 'F032', params: { percent: 51, niks: 60 } },
  ]);
  expect((await readBook(list(niks(30)))).codes).toEqual([]);
  const few = await readBook(list(Array.from({ length: 49 }, (_, n) => rounded(n))));
  expect(few.codes).toEqual([]);
  const numbers = inlineRows(niks(60), 2).replaceAll(/t="inlineStr"><is><t>(5201\d{12})<\/t><\/is>/g, '><v>$1</v>');
  expect((await readBook(worksheet(inlineRows([titles]) + numbers))).codes).toEqual(['F032']);
});

test('from when a workbook counts its days is known before its first row', async () => {
  const from1904 = book(list([supporter(1)])).map((part) => ({
    ...part,
    content: part.content.toString().replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  }));
  for (const [parts, is1904] of [
    [book(list([supporter(1)])), false],
    [from1904, true],
  ] as const) {
    const said: unknown[] = [];
    const onRow = () => void said.push('row');
    await readBytes(zip(parts), { onWorkbook: (workbook) => void said.push(workbook), onRow });
    expect(said).toEqual([{ is1904 }, 'row']);
  }
});

test('the reading waits for whom it hands rows to, and stops when told', async () => {
  const rows = list(Array.from({ length: 500 }, (_, n) => supporter(n % 10)));
  let inHand = 0;
  let most = 0;
  const { rows: read } = await readBytes(zip(book(rows)), {
    onRow: async () => {
      most = Math.max(most, ++inHand);
      await new Promise(setImmediate);
      inHand--;
    },
  });
  expect(read).toBe(500);
  expect(most).toBe(1);
  const stop = AbortSignal.abort(new Error('stopped'));
  await expect(readBytes(zip(book(rows)), { signal: stop })).rejects.toThrow('stopped');
  await expect(readBytes(zip(book(rows)), { onRow: () => Promise.reject(new Error('disk full')) })).rejects.toThrow(
    'disk full',
  );
});

test('zip64 records and fields', async () => {
  const { codes, rows } = await readBytes(zip(book(list([supporter(1)])), { zip64: true }));
  expect(codes).toEqual([]);
  expect(rows).toBe(1);
});

test('stored entries, data descriptors, a byte order mark, other paths and absolute targets', async () => {
  const parts = book(list([supporter(1)])).map((part, index) => ({
    ...part,
    stored: index % 2 === 0,
    descriptor: index % 3 === 0 ? true : index % 3 === 1 ? ('unsigned' as const) : false,
  }));
  const moved = parts.map((part) => ({
    ...part,
    name: part.name.replace('worksheets/sheet1', 'Elsewhere/data'),
    content: `\ufeff${part.content.toString().replace('worksheets/sheet1.xml', '/xl/Elsewhere/../elsewhere/data.xml')}`,
  }));
  const { codes, rows } = await readBytes(zip(moved));
  expect(codes).toEqual([]);
  expect(rows).toBe(1);
});
