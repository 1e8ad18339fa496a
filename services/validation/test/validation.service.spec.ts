import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '@silon/access';
import type { ExampleRow } from '@silon/rules';
import { RowJudge } from '../src/judge-chunk/row-judge.js';
import { planChunks, takeTurn } from '../src/uploads/plan-chunks.js';
import { ValidationService } from './validation-service.js';

const nik = (serial: number) => `520101050785${9000 + serial}`;
const rows = (from: number, count: number): ExampleRow[] =>
  Array.from({ length: count }, (_, n) => ({
    nik: nik(from + n),
    name: `Pendukung ${String.fromCharCode(65 + ((from + n) % 26))}${'abcdefghij'[Math.floor((from + n) / 26)]}`,
  }));

describe('validation', () => {
  let service: ValidationService;
  const commission: Account = { id: 'c', role: 'commission', commission: '52' };
  const operatorOf = (pairId: string): Account => ({
    id: `o-${pairId}`,
    role: 'operator',
    commission: '52',
    electionId: service.electionId,
    pairId,
  });
  beforeAll(async () => {
    service = await ValidationService.start();
    await service.sayElection();
  }, 60_000);
  afterAll(() => service.stop());

  test('an upload is judged, concluded, told and explained', async () => {
    const pairId = randomUUID();
    const upload = await service.upload(pairId, 1, [
      ...rows(0, 7),
      { nik: '52010105078590' },
      { sex: 'X', nik: nik(8) },
      { nik: nik(0), name: 'Pendukung Aa' },
    ]);
    await service.until(upload, 'concluded');

    const [concluded] = (await service.said('uploadConcluded', pairId)) as [
      { counts: object; verdictDigest: Uint8Array },
    ];
    expect(concluded.counts).toMatchObject({ received: 10, counted: 7, rejected: 2, notNew: 1 });
    expect(concluded.verdictDigest).toHaveLength(32);
    const [ledger] = (await service.said('ledgerChanged', pairId)) as [
      { version: number; totals: { code: string; counts: { counted: number } }[] },
    ];
    expect(ledger.totals.map(({ code, counts }) => [code, counts.counted])).toEqual([
      ['5201', 7],
      ['5202', 0],
      ['5271', 0],
      ['unknown', 0],
    ]);

    const summary = await service.get(`/uploads/${upload}/findings/summary`, operatorOf(pairId));
    expect((summary.body as { code: string }[]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['R120', 'R150', 'X200']),
    );
    const page = await service.get(`/uploads/${upload}/findings?code=R120`, operatorOf(pairId));
    expect(page.body).toMatchObject({ rows: [{ sheet: 1, row: 9, findings: [{ code: 'R120', cell: 'D9' }] }] });
    const acts: { action: string }[] = await service.database.db.query(`SELECT action FROM act WHERE object = $1`, [
      `upload/${upload}`,
    ]);
    expect(acts).toEqual([{ action: 'open-findings' }]);
  });

  test('an upload whose settings have not come yet waits, and goes on when they come', async () => {
    const electionId = randomUUID();
    const upload = await service.upload(randomUUID(), 1, rows(20, 4), 2, electionId);
    await service.until(upload, 'waiting-for-settings');
    await service.sayElection(electionId);
    await service.until(upload, 'concluded');
  });

  test('an upload and its settings that come at the same moment do not miss each other', async () => {
    const electionId = randomUUID();
    const upload = await service.upload(randomUUID(), 1, rows(20, 4), 2, electionId);
    await service.until(upload, 'waiting-for-settings');
    const { db } = service.database;
    const [settings, planning] = [db.createQueryRunner(), db.createQueryRunner()];
    await Promise.all([settings, planning].map((tx) => tx.startTransaction()));
    try {
      await takeTurn(settings.manager, 'settings', electionId);
      let isPlanned = false;
      const planned = takeTurn(planning.manager, 'upload', electionId)
        .then(() => planChunks(planning.manager, upload, ''))
        .then(() => (isPlanned = true));
      await settings.query(`INSERT INTO election_settings VALUES ($1, 1, '52', '2025', '2018-06-27', '{5201}', '{}')`, [
        electionId,
      ]);
      await sleep(100);
      expect(isPlanned).toBe(false);
      await settings.commitTransaction();
      await planned;
      const [{ state }] = (await planning.query('SELECT state FROM upload WHERE upload_id = $1', [upload])) as [
        { state: string },
      ];
      expect(state).toBe('judging');
    } finally {
      await planning.rollbackTransaction();
      await Promise.all([settings, planning].map((tx) => tx.release()));
    }
  });

  test('the digest of the verdicts is the same however the file was cut', async () => {
    const mixed: ExampleRow[] = [
      ...rows(40, 5),
      { nik: '5201010507X59001' },
      { birthDate: '31-02-1980', nik: nik(47) },
      ...rows(48, 3),
    ];
    const digests = await Promise.all(
      [1, 3, 10].map(async (size) => {
        const pairId = randomUUID();
        await service.until(await service.upload(pairId, 1, mixed, size), 'concluded');
        return Buffer.from(
          ((await service.said('uploadConcluded', pairId)) as [{ verdictDigest: Uint8Array }])[0].verdictDigest,
        ).toString('hex');
      }),
    );
    expect(new Set(digests).size).toBe(1);
  });

  test('a row our own fault keeps from being judged is set aside and named; the others go on', async () => {
    const pairId = randomUUID();
    const judge = service.workers[0]!.get(RowJudge);
    const real = judge.judge.bind(judge);
    judge.judge = (row, rules) => {
      if (row.texts[4] === 'Racun') throw new Error('poison');
      return real(row, rules);
    };
    const upload = await service.upload(pairId, 1, [...rows(60, 3), { nik: nik(63), name: 'Racun' }, ...rows(64, 2)]);
    await service.until(upload, 'concluded');
    judge.judge = real;
    expect(((await service.said('uploadConcluded', pairId)) as [{ counts: object }])[0].counts).toMatchObject({
      received: 6,
      counted: 5,
      quarantined: 1,
    });
    const page = await service.get(`/uploads/${upload}/findings?code=S900`, operatorOf(pairId));
    expect(page.body).toMatchObject({ rows: [{ row: 5, findings: [{ code: 'S900' }] }] });
  });

  test('a withdrawal names the version it saw; the recount agrees', async () => {
    const pairId = randomUUID();
    const first = await service.upload(pairId, 1, rows(80, 3));
    const second = await service.upload(pairId, 2, rows(81, 4));
    await service.until(second, 'concluded');
    const withdraw = (ledgerVersion: number) =>
      service.get(`/uploads/${first}/withdraw`, operatorOf(pairId), {
        method: 'POST',
        body: JSON.stringify({ ledgerVersion, reason: 'Salah berkas, diganti yang baru' }),
      });

    expect((await withdraw(1)).status).toBe(409);
    expect(await withdraw(2)).toMatchObject({ status: 200, body: { ledgerVersion: 3 } });
    expect((await withdraw(3)).status).toBe(409);
    const ledger = await service.get(`/pairs/${pairId}/ledger`, commission);
    expect(ledger.body).toMatchObject({ version: 3, total: { received: 7, counted: 4, withdrawn: 3 } });

    const recounts = async () =>
      (await service.said('ledgerRecounted', pairId)) as {
        version: number;
        totals: { counts: { counted: number } }[];
      }[];
    while (!(await recounts()).some(({ version }) => version === 3))
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await recounts()).at(-1)!.totals[0]!.counts.counted).toBe(4);
  });

  test('who shares supporters is told to the commission and to nobody else', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await service.until(await service.upload(a, 1, rows(100, 4)), 'concluded');
    await service.until(await service.upload(b, 1, rows(102, 4)), 'concluded');
    const answer = await service.get(`/elections/${service.electionId}/duplicates`, commission);
    expect((answer.body as { pairs: object[] }).pairs).toContainEqual({
      first: expect.any(String),
      second: expect.any(String),
      supporters: 2,
    });
    expect((await service.get(`/elections/${service.electionId}/duplicates`, operatorOf(a))).status).toBe(403);
    expect(
      (await service.get(`/elections/${service.electionId}/duplicates`, { ...commission, commission: '53' })).status,
    ).toBe(404);
  });

  test('another pair’s upload does not exist for an operator, nor another commission’s', async () => {
    const pairId = randomUUID();
    const upload = await service.upload(pairId, 1, rows(120, 1));
    await service.until(upload, 'concluded');
    for (const path of [
      `/uploads/${upload}`,
      `/uploads/${upload}/findings`,
      `/uploads/${upload}/findings/summary`,
      `/pairs/${pairId}/ledger`,
    ]) {
      expect((await service.get(path, operatorOf(randomUUID()))).status).toBe(404);
      expect((await service.get(path, { ...commission, commission: '53' })).status).toBe(404);
      expect((await service.get(path, commission)).status).toBe(200);
    }
  });
});
