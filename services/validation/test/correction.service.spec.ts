import { randomUUID } from 'node:crypto';
import type { Account } from '@silon/access';
import type { ExampleRow } from '@silon/rules';
import { ValidationService } from './validation-service.js';

const supporter = (serial: number): ExampleRow => ({
  nik: `520101050785${9000 + serial}`,
  name: `Pendukung ${String.fromCharCode(65 + (serial % 26))}b`,
});

describe('a correction', () => {
  let service: ValidationService;
  let pairId: string;
  let operator: Account;
  beforeAll(async () => {
    service = await ValidationService.start();
    await service.sayElection();
  }, 60_000);
  afterAll(() => service.stop());
  beforeEach(() => {
    pairId = randomUUID();
    operator = { id: 'o', role: 'operator', commission: '52', electionId: service.electionId, pairId };
  });

  const send = async (number: number, rows: ExampleRow[], identities: string[] = []): Promise<string> => {
    const upload = await service.upload(pairId, number, rows, 3, service.electionId, identities);
    await service.until(upload, 'concluded');
    return upload;
  };
  const shown = async (upload: string) =>
    (await service.get(`/uploads/${upload}`, operator)).body as { counts: object; changes: object };
  const total = async () => ((await service.get(`/pairs/${pairId}/ledger`, operator)).body as { total: object }).total;

  test('mends what was wrong, moves who had a wrong NIK, adds nothing for the rest, and says so', async () => {
    const rows = [
      supporter(1),
      supporter(2),
      { ...supporter(3), nik: '52010105078590' },
      { ...supporter(4), sex: 'X' },
    ];
    const first = await send(1, rows);
    expect(await total()).toMatchObject({ received: 4, counted: 2, rejected: 2, notNew: 0 });

    const tokens = await Promise.all([0, 1, 2, 3].map((row) => service.token(pairId, first, row)));
    const mended = [
      { ...supporter(1), nik: supporter(9).nik! },
      supporter(2),
      supporter(3),
      { ...supporter(4), sex: 'Y' },
    ];
    const second = await send(2, [...mended, supporter(5)], tokens);

    expect(await total()).toMatchObject({ received: 9, counted: 4, rejected: 1, notNew: 4 });
    expect((await shown(second)).changes).toEqual({ added: 1, mended: 2, unchanged: 1, stillWrong: 1 });
    expect((await shown(first)).counts).toMatchObject({ received: 4, counted: 1, rejected: 0, notNew: 3 });
    const page = await service.get(`/uploads/${second}/findings?code=X212`, operator);
    expect(page.body).toMatchObject({ rows: [{ row: 2 }, { row: 4 }] });
    expect(JSON.stringify(page.body)).toContain('unggahan nomor 1');

    const said = (await service.said('ledgerChanged', pairId)) as { totals: { counts: { counted: number } }[] }[];
    expect(said.at(-1)!.totals[0]!.counts.counted).toBe(4);
    const told = (await service.said('uploadConcluded', pairId)) as { receiptNumber: number; version: number }[];
    expect(told.map(({ receiptNumber, version }) => [receiptNumber, version])).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
    ]);
  });

  test('with the identity of another pair, or one made up, is read as new rows, and each is told why', async () => {
    const first = await send(1, [supporter(1), supporter(2)]);
    const foreign = await service.token(randomUUID(), first, 0);
    const forged = (await service.token(pairId, first, 1)).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const second = await send(2, [supporter(3), supporter(4)], [foreign, forged]);
    expect(await total()).toMatchObject({ received: 4, counted: 4 });
    const page = await service.get(`/uploads/${second}/findings`, operator);
    expect(page.body).toMatchObject({
      rows: [
        { row: 2, findings: [{ code: 'X211', slug: 'IDENTITY_UNKNOWN', severity: 'WARN' }] },
        { row: 3, findings: [{ code: 'X211' }] },
      ],
    });
  });

  test('whose identity was filled down through chunks mends one row; the copies are told', async () => {
    const first = await send(1, [{ ...supporter(1), sex: 'X' }]);
    const token = await service.token(pairId, first, 0);
    const second = await send(2, [1, 2, 3, 4, 5].map(supporter), Array<string>(5).fill(token));
    expect(await total()).toMatchObject({ received: 6, counted: 5, rejected: 0, notNew: 1 });
    expect((await shown(second)).changes).toEqual({ added: 4, mended: 1, unchanged: 0, stillWrong: 0 });
    const page = await service.get(`/uploads/${second}/findings?code=X210`, operator);
    expect((page.body as { rows: unknown[] }).rows).toHaveLength(4);
  });
});
