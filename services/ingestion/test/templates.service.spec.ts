import { SealedBlobs } from '@silon/blobs';
import { Chunk } from '@silon/contracts';
import { columns } from '@silon/rules';
import excel from 'exceljs';
import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { startWorld, type World } from './ingestion-service.js';
import { problem, read, send } from './tus.js';
import { supporter } from './workbooks.js';

/** The text of a part, found in the zip by its name. */
async function entryOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry())
    if (entry.fileName === name) return text(await zip.openReadStreamPromise(entry));
  throw new Error(`no part ${name}`);
}

describe('a template', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await startWorld();
    url = await world.instance();
  }, 60_000);
  afterAll(() => world.stop());

  const signIn = async () => {
    const pair = await world.makePair();
    return { pair, token: await world.token({ role: 'operator', ...pair }) };
  };
  const order = (token: string, body: object) =>
    fetch(`${url}/templates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  const open = async (response: Response) => {
    expect(response.status).toBe(200);
    const book = new excel.Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    return book;
  };
  const issued = async (pairId: string) =>
    (await world.said()).flatMap(({ pairId: of, event }) =>
      of === pairId && event.case === 'villagesIssued' ? [event.value] : [],
    );

  test('has the villages asked for, each with its rows, all cells text, and says what it is', async () => {
    const { pair, token } = await signIn();
    const response = await order(token, { pairId: pair.pairId, areas: ['520101', '5271011004'], rowsPerVillage: 3 });
    const book = await open(response);

    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['PETUNJUK', 'visible'],
      ['B.1-KWK', 'visible'],
      ['_meta', 'hidden'],
    ]);
    const list = book.getWorksheet('B.1-KWK')!;
    expect((list.getRow(1).values as string[]).slice(1)).toEqual(columns.map(({ title }) => title));
    expect(list.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const codes = list.getColumn(2).values.slice(2) as string[];
    const [villages] = await issued(pair.pairId);
    expect(villages!.version).toBe(1);
    expect(villages!.villageCodes).toContain('5271011004');
    expect(villages!.villageCodes.filter((code) => code.startsWith('520101')).length).toBeGreaterThan(5);
    expect([...new Set(codes)].map((code) => code.replaceAll('.', ''))).toEqual(villages!.villageCodes);
    expect(codes).toHaveLength(villages!.villageCodes.length * 3);
    expect(codes[0]).toMatch(/^52\.01\.01\.\d{4}$/);
    expect(list.getCell('C2').text).not.toBe('');
    for (const cell of ['B2', 'C2', 'D2', 'N2', 'D4']) expect([cell, list.getCell(cell).numFmt]).toEqual([cell, '@']);
    expect(list.getCell('D2').value).toBeNull();

    const meta = new Map<string, string>();
    book.getWorksheet('_meta')!.eachRow((row) => meta.set(row.getCell(1).text, row.getCell(2).text));
    expect(meta.get('templateId')).toBe(response.headers.get('template-id'));
    expect(meta.get('pairId')).toBe(pair.pairId);
    expect(meta.get('rowsPerVillage')).toBe('3');
  });

  test('unites the villages of all templates of the pair, and says only what is new', async () => {
    const { pair, token } = await signIn();
    for (const areas of [['520101'], ['520101'], ['520102']])
      await (await order(token, { pairId: pair.pairId, areas, rowsPerVillage: 1 })).arrayBuffer();
    const said = await issued(pair.pairId);
    expect(said.map(({ version }) => version)).toEqual([1, 2]);
    expect(said[1]!.villageCodes).toEqual(expect.arrayContaining([...said[0]!.villageCodes]));
    const acts: unknown[] = await world.db.query(`SELECT 1 FROM act WHERE action = 'issue-template'`);
    expect(acts.length).toBeGreaterThanOrEqual(3);
  });

  test('leaves nothing but the supporter to be filled in: villages are locked, codes offered, titles explained', async () => {
    const { pair, token } = await signIn();
    const book = await open(await order(token, { pairId: pair.pairId, areas: ['5271011004'], rowsPerVillage: 5 }));
    const list = book.getWorksheet('B.1-KWK')! as excel.Worksheet & { sheetProtection: object };
    const isLocked = (cell: string) => list.getCell(cell).protection?.locked !== false;

    expect(list.sheetProtection).toMatchObject({
      sheet: true,
      formatColumns: true,
      formatRows: true,
      autoFilter: true,
    });
    expect(list.sheetProtection).not.toHaveProperty('hashValue');
    expect(['A1', 'N1', 'B2', 'C6', 'B7'].filter(isLocked)).toEqual(['A1', 'N1', 'B2', 'C6', 'B7']);
    expect(['A2', 'D2', 'N2', 'D6', 'N6'].filter(isLocked)).toEqual([]);
    for (const cell of ['H2', 'H6']) expect(list.getCell(cell).dataValidation.formulae).toEqual(['"L,P"']);
    expect(list.getCell('I4').dataValidation).toMatchObject({ type: 'list', formulae: ['"B,S,P"'] });
    expect(list.getCell('D2').dataValidation).toMatchObject({ promptTitle: 'NIK', showInputMessage: true });
    for (const [at, { letter }] of columns.entries())
      expect([at, list.getCell(`${letter}1`).note]).toEqual([at, expect.anything()]);
    expect(list.autoFilter).toBe('A1:N6');

    const guide = book.getWorksheet('PETUNJUK')!.getColumn(1).values.join(' ');
    expect(guide).toContain('1 desa/kelurahan · 5 baris per desa/kelurahan');
    for (const program of ['Excel', 'WPS', 'LibreOffice', 'Google Sheets']) expect(guide).toContain(program);
  });

  test('has the parts of its sheets in the order the format asks for', async () => {
    const { pair, token } = await signIn();
    const response = await order(token, { pairId: pair.pairId, areas: ['5271011004'], rowsPerVillage: 1 });
    const sheet = await entryOf(Buffer.from(await response.arrayBuffer()), 'xl/worksheets/sheet2.xml');
    const parts = [
      '</sheetData>',
      '<sheetProtection ',
      '<autoFilter ',
      '<dataValidations ',
      '<pageMargins ',
      '<legacyDrawing ',
    ];
    expect(parts.filter((part) => sheet.split(part).length !== 2)).toEqual([]);
    expect(parts.toSorted((a, b) => sheet.indexOf(a) - sheet.indexOf(b))).toEqual(parts);
  });

  const filled = async (token: string, pairId: string, rows = 1, more: readonly string[] = []) => {
    const book = await open(await order(token, { pairId, areas: ['520101'], rowsPerVillage: 2 }));
    const list = book.getWorksheet('B.1-KWK')!;
    for (let n = 1; n <= rows; n++)
      [...supporter(n), ...more].forEach((cell, column) => {
        if (column > 2) list.getRow(n + 1).getCell(column + 1).value = cell;
      });
    return book;
  };
  const bytesOf = async (book: excel.Workbook) => Buffer.from(await book.xlsx.writeBuffer());
  const codes = ({ findings }: Awaited<ReturnType<typeof read>>) => findings.map(({ code }) => code);

  test('of another election or another pair refuses the file', async () => {
    const { pair, token } = await signIn();
    const bytes = await bytesOf(await filled(token, pair.pairId));
    const rival = await world.addPair(pair.electionId);
    const elsewhere = await signIn();
    for (const [other, code] of [
      [{ pair: rival, token: await world.token({ role: 'operator', ...rival }) }, 'F013'],
      [elsewhere, 'F012'],
    ] as const) {
      const shown = await read(url, other.token, await send(url, other.token, other.pair.pairId, bytes));
      expect([shown.state, codes(shown)]).toEqual(['refused', [code]]);
    }
  });

  test('of other columns than the election has now is told by its version', async () => {
    const { pair, token } = await signIn();
    const bytes = await bytesOf(await filled(token, pair.pairId));
    await world.tellElection(pair.electionId, 2, 'b1-kwk-2024');
    const shown = await read(url, token, await send(url, token, pair.pairId, bytes));
    expect([shown.state, codes(shown)]).toEqual(['refused', ['F011', 'F020', 'F020']]);
    expect(shown.findings[0]!.message!.id).toContain('versi 2 (b1-kwk-2018)');
  });

  test('of the 2024 profile has its two columns, and what stands in them travels with the row', async () => {
    const pair = await world.makePair({}, 'b1-kwk-2024');
    const token = await world.token({ role: 'operator', ...pair });
    const book = await filled(token, pair.pairId, 1, ['0812-0000-0000', 'sari@contoh.example']);
    const titles = (book.getWorksheet('B.1-KWK')!.getRow(1).values as string[]).slice(15);
    expect(titles).toEqual(['TELEPON', 'EMAIL']);
    const id = await send(url, token, pair.pairId, await bytesOf(book));
    expect(await read(url, token, id)).toMatchObject({ state: 'chunked', rows: 1, findings: [] });
    const [{ attempt }]: [{ attempt: number }] = await world.db.query(
      'SELECT attempt FROM upload WHERE upload_id = $1',
      [id],
    );
    const chunk = new Chunk(await world.apps[0]!.get(SealedBlobs).get(pair.electionId, `chunks/${id}/${attempt}/0`));
    expect(chunk.texts(0, []).slice(14)).toEqual(['0812-0000-0000', 'sari@contoh.example']);
  });

  test('filled in and sent back is known again; a changed mark is said', async () => {
    const { pair, token } = await signIn();
    const book = await filled(token, pair.pairId);
    const id = await send(url, token, pair.pairId, await bytesOf(book));
    expect(await read(url, token, id)).toMatchObject({ state: 'chunked', rows: 1, findings: [] });
    const [receipt] = await world.db.query('SELECT villages_version FROM receipt WHERE upload_id = $1', [id]);
    expect(receipt).toEqual({ villages_version: 1 });

    book.getWorksheet('_meta')!.eachRow((row) => {
      if (row.getCell(1).text === 'villagesHash') row.getCell(2).value = '0'.repeat(64);
    });
    const altered = await send(url, token, pair.pairId, await bytesOf(book));
    expect(await read(url, token, altered)).toMatchObject({ state: 'chunked', rows: 1, findings: [{ code: 'F014' }] });
  });

  test('is refused outside the region, beyond a sheet, for another pair, and to whoever is no operator', async () => {
    const { pair, token } = await signIn();
    const other = await signIn();
    const commission = await world.token({ role: 'commission' });
    const cases: [string, object, number, string][] = [
      [token, { pairId: pair.pairId, areas: ['520101', '5171'] }, 400, 'area-outside-region'],
      [token, { pairId: pair.pairId, areas: ['5299'] }, 400, 'area-outside-region'],
      [token, { pairId: pair.pairId, rowsPerVillage: 10_000 }, 400, 'template-too-large'],
      [token, { pairId: pair.pairId, rowsPerVillage: 0 }, 400, 'invalid-input'],
      [token, { pairId: other.pair.pairId }, 404, 'not-found'],
      [commission, { pairId: pair.pairId }, 403, 'not-allowed'],
      ['', { pairId: pair.pairId }, 401, 'not-signed-in'],
    ];
    for (const [as, body, status, code] of cases)
      expect(await problem(await order(as, body))).toMatchObject({ status, code });
    expect(await issued(pair.pairId)).toEqual([]);
  });
});
