import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Account } from '@silon/access';
import { ingestionStream, nominationStream } from '@silon/contracts';
import type { ExampleRow } from '@silon/rules';
import { freezeEnded } from '../src/freeze/freeze-stage.js';
import { ValidationService } from './validation-service.js';

const HANDOVER = 1;
const nik = (serial: number) => `520101050785${serial}`;
const row = (serial: number, name: string): ExampleRow => ({ nik: nik(serial), name });
const hour = 3_600_000;

describe('across pairs, at the end of a stage', () => {
  let service: ValidationService;
  const electionId = randomUUID();
  const [a, b] = [randomUUID(), randomUUID()];
  const stageId = randomUUID();
  const commission: Account = { id: 'c', role: 'commission', commission: '52' };
  const operatorOf = (pairId: string): Account => ({ id: 'o', role: 'operator', commission: '52', electionId, pairId });
  let ofA: string;
  let ofB: string;

  beforeAll(async () => {
    Object.assign(process.env, { FREEZE_EVERY_MS: '100', FREEZE_AFTER_SECONDS: '0' });
    service = await ValidationService.start();
    await service.sayElection(electionId);
    await sayStage(1, new Date(Date.now() + hour));
    // Shared: 9001 as the same person, 9002 under another name; "Citra" with another NIK.
    ofA = await service.upload(
      a,
      1,
      [row(9000, 'Adi Putra'), row(9001, 'Budi Jaya'), row(9002, 'Dewi Sari'), row(9003, 'Citra Ayu')],
      2,
      electionId,
    );
    await service.until(ofA, 'concluded');
    ofB = await service.upload(
      b,
      1,
      [row(9001, 'Budi Jaya'), row(9002, 'Dewi Lestari'), row(9004, 'Citra Ayu'), row(9005, 'Eka Wati')],
      2,
      electionId,
    );
    await service.until(ofB, 'concluded');
  }, 60_000);
  afterAll(() => service.stop());

  async function sayStage(version: number, closesAt: Date, stage = stageId): Promise<void> {
    await service.say(nominationStream, electionId, {
      eventId: `${stage}_${version}`,
      electionId,
      event: {
        case: 'stageChanged',
        value: {
          version,
          stageId: stage,
          kind: HANDOVER,
          name: 'Penyerahan',
          opensAt: timestampFromDate(new Date(Date.now() - 48 * hour)),
          closesAt: timestampFromDate(closesAt),
        },
      },
    } as never);
    await eventually(async () => {
      const [known]: { version: number }[] = await service.database.db.query(
        'SELECT version FROM receiving_stage WHERE stage_id = $1',
        [stage],
      );
      return known?.version === version;
    });
  }
  async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 20_000; !(await isTrue()); await sleep(50))
      if (Date.now() > end) throw new Error('not within 20 seconds');
  }
  const frozenReceipts = async (): Promise<number | undefined> =>
    (
      (await service.database.db.query('SELECT receipts FROM stage_freeze WHERE stage_id = $1', [stageId])) as {
        receipts: number;
      }[]
    )[0]?.receipts;
  const stored = (): Promise<object[]> =>
    service.database.db.query('SELECT * FROM cross_pair_finding ORDER BY 2, 3, 4, 5, 6, 7, 8');

  /** All an operator can ask for of an upload. */
  async function everything(upload: string, pairId: string): Promise<string> {
    const paths = ['', '/findings/summary', '/findings', '/findings?code=C300', '/findings?code=C302', '/causes'];
    const answers = [
      ...paths.map((path) => `/uploads/${upload}${path}`),
      `/pairs/${pairId}/ledger`,
      `/pairs/${pairId}/causes`,
    ];
    const bodies = await Promise.all(answers.map((path) => service.get(path, operatorOf(pairId))));
    for (const { status } of bodies) expect(status).toBe(200);
    return JSON.stringify(bodies.map(({ body }) => body));
  }
  /** Also where the duty has not looked since. */
  const nothingFroze = async () => expect(await freezeEnded(service.database.db, 0)).toEqual([]);
  const codes = async (upload: string, pairId: string) => {
    const { body } = await service.get(`/uploads/${upload}/findings`, operatorOf(pairId));
    const { rows } = body as { rows: { row: number; findings: { code: string }[] }[] };
    return rows.map(({ row: at, findings }) => [at, ...findings.map(({ code }) => code)]);
  };

  test('before the end no operator’s view, count or event holds a code C; the commission may ask', async () => {
    await nothingFroze();
    expect(await stored()).toEqual([]);
    for (const [upload, pair] of [
      [ofA, a],
      [ofB, b],
    ] as const) {
      expect(await everything(upload, pair)).not.toMatch(/C30\d|pasangan lain/);
      const said = JSON.stringify(await service.said('uploadConcluded', pair), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      expect(said).not.toMatch(/C30\d/);
    }
    const ask = async (code: string) =>
      (await service.get(`/elections/${electionId}/duplicates?code=${code}`, commission)).body as {
        pairs: { supporters: number }[];
        stages: object[];
      };
    expect(await ask('C300')).toMatchObject({ pairs: [{ supporters: 2 }], stages: [] });
    expect(await ask('C302')).toMatchObject({ pairs: [{ supporters: 1 }] });
  });

  test('an upload that is not concluded holds the end back, and so does a gap before it', async () => {
    const unread = randomUUID();
    const receipt = { electionId, regionEdition: '2025', settingsVersion: 1, dayReceived: '2017-11-26' };
    await service.say(ingestionStream, b, {
      eventId: `${unread}_r`,
      pairId: b,
      event: { case: 'uploadReceived', value: { version: 1, receipt: { ...receipt, uploadId: unread, number: 3 } } },
    } as never);
    await eventually(async () => (await service.state(unread)) === 'received');
    await sayStage(2, new Date(Date.now() - 1_000));
    await nothingFroze();
    expect([await frozenReceipts(), await stored()]).toEqual([undefined, []]);

    await service.say(ingestionStream, b, {
      eventId: `${unread}_x`,
      pairId: b,
      event: { case: 'uploadRefused', value: { version: 2, receipt: { ...receipt, uploadId: unread, number: 3 } } },
    } as never);
    await eventually(async () => (await service.state(unread)) === 'refused');
    await nothingFroze();
    expect(await frozenReceipts()).toBeUndefined();
    // Number 2 was on its way and shares 9000 with the other pair.
    await service.until(await service.upload(b, 2, [row(9000, 'Adi Putra')], 2, electionId), 'concluded');
    await eventually(async () => (await frozenReceipts()) === 4);
  });

  test('after it, both operators see exactly their own rows, and nothing of the other pair', async () => {
    expect(await codes(ofA, a)).toEqual([
      [2, 'C300'],
      [3, 'C300'],
      [4, 'C300'],
      [5, 'C302'],
    ]);
    expect(await codes(ofB, b)).toEqual([
      [2, 'C300'],
      [3, 'C300'],
      [4, 'C302'],
    ]);
    const seen = await everything(ofA, a);
    expect(seen).toContain('NIK ini juga mendukung pasangan lain');
    for (const rival of [b, ofB]) expect(seen).not.toContain(rival);
    const { body } = await service.get(`/pairs/${a}/ledger`, operatorOf(a));
    expect(body).toMatchObject({ version: 1, total: { counted: 4, review: 0 } });
  });

  test('the commission sees both sides; an operator may not ask', async () => {
    const path = (code: string) => `/elections/${electionId}/duplicates/frozen?stage=${stageId}&code=${code}`;
    const [first, second] = [
      { pairId: a, receipt: 1, sheet: 1, row: 5 },
      { pairId: b, receipt: 1, sheet: 1, row: 4 },
    ];
    expect((await service.get(path('C302'), commission)).body).toEqual({
      pairs: [{ first: a, second: b, supporters: 1 }],
      supporters: [{ first, second }],
    });
    expect((await service.get(path('C300'), commission)).body).toMatchObject({
      pairs: [{ first: a, second: b, supporters: 3 }],
    });
    expect((await service.get(path('C300'), operatorOf(a))).status).toBe(403);
    expect((await service.get(path('C300'), { ...commission, commission: '53' })).status).toBe(404);
  });

  test('looking again, at once and twice, leaves the same', async () => {
    const before = await stored();
    const { db } = service.database;
    await db.query('DELETE FROM stage_freeze WHERE stage_id = $1', [stageId]);
    await Promise.all([freezeEnded(db, 0), freezeEnded(db, 0)]);
    await eventually(async () => (await frozenReceipts()) === 4);
    expect(await stored()).toEqual(before);
  });

  test('a window given another end shows what was shown and nothing new, until that end and that of every other window', async () => {
    const before = await stored();
    await sayStage(3, new Date(Date.now() + hour));
    const more = await service.upload(a, 2, [row(9005, 'Eka Wati')], 2, electionId);
    await service.until(more, 'concluded');
    await nothingFroze();
    expect(await stored()).toEqual(before);
    expect(await everything(more, a)).not.toMatch(/C30\d/);

    const exceptional = randomUUID();
    await sayStage(1, new Date(Date.now() + hour), exceptional);
    await sayStage(4, new Date(Date.now() - 500));
    await nothingFroze();
    expect(await stored()).toEqual(before);

    await sayStage(2, new Date(Date.now() - hour), exceptional);
    await eventually(async () => (await frozenReceipts()) === 5);
    expect(await codes(more, a)).toEqual([[2, 'C300']]);
    expect(await codes(ofB, b)).toEqual([
      [2, 'C300'],
      [3, 'C300'],
      [4, 'C302'],
      [5, 'C300'],
    ]);
  });

  test('uploads of before the bell that become known late, of two pairs at once, are looked at too', async () => {
    const [late, latest] = await Promise.all([
      service.upload(a, 3, [row(9004, 'Citra Ayu'), row(9006, 'Fitri Ani')], 2, electionId),
      service.upload(b, 4, [row(9006, 'Fitri Ani')], 2, electionId),
    ]);
    for (const upload of [late, latest]) await service.until(upload, 'concluded');
    await eventually(async () => (await frozenReceipts()) === 7);
    expect(await codes(late, a)).toEqual([
      [2, 'X202', 'C300'],
      [3, 'C300'],
    ]);
    expect(await codes(latest, b)).toEqual([[2, 'C300']]);
  });

  test('when the window has closed the commission alone can withdraw', async () => {
    const withdraw = (account: Account, ledgerVersion: number) =>
      service.get(`/uploads/${ofB}/withdraw`, account, {
        method: 'POST',
        body: JSON.stringify({ ledgerVersion, reason: 'Berkas yang salah diserahkan' }),
      });
    const { version } = (await service.get(`/pairs/${b}/ledger`, commission)).body as { version: number };
    expect(await withdraw(operatorOf(b), version)).toMatchObject({ status: 409, body: { code: 'hand-over-is-over' } });
    expect(await withdraw(commission, version)).toMatchObject({ status: 200 });
  });
});
