import { columns } from '@silon/rules';
import excel from 'exceljs';
import { startWorld, type World } from './ingestion-service.js';
import { problem, read, send } from './tus.js';
import { supporter } from './workbooks.js';

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

  test('filled in and sent back is known again; a changed mark is said', async () => {
    const { pair, token } = await signIn();
    const book = await open(await order(token, { pairId: pair.pairId, areas: ['520101'], rowsPerVillage: 2 }));
    const list = book.getWorksheet('B.1-KWK')!;
    supporter(1).forEach((text, column) => {
      if (column > 2) list.getRow(2).getCell(column + 1).value = text;
    });
    const id = await send(url, token, pair.pairId, Buffer.from(await book.xlsx.writeBuffer()));
    expect(await read(url, token, id)).toMatchObject({ state: 'chunked', rows: 1, findings: [] });
    const [receipt] = await world.db.query('SELECT villages_version FROM receipt WHERE upload_id = $1', [id]);
    expect(receipt).toEqual({ villages_version: 1 });

    book.getWorksheet('_meta')!.eachRow((row) => {
      if (row.getCell(1).text === 'villagesHash') row.getCell(2).value = '0'.repeat(64);
    });
    const altered = await send(url, token, pair.pairId, Buffer.from(await book.xlsx.writeBuffer()));
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
