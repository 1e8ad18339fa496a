import { randomUUID } from 'node:crypto';
import type { Account } from '@silon/access';
import { nominationStream } from '@silon/contracts';
import type { ExampleRow } from '@silon/rules';
import { RankCauses, type RankedCauses } from '../src/causes/rank-causes.js';
import { ValidationService } from './validation-service.js';

const lombokTengah = { villageCode: '52.02.01.1001', villageName: '' };
let serial = 9000;
const rows = (count: number, changes: ExampleRow = {}): ExampleRow[] =>
  Array.from({ length: count }, () => ({ nik: `520101050785${serial++}`, ...changes }));

describe('what wins most', () => {
  let service: ValidationService;
  const electionId = randomUUID();
  const pairId = randomUUID();
  const account = (role: 'operator' | 'supervisor', pair = pairId): Account =>
    ({ id: role, role, commission: '52', ...(role === 'operator' && { electionId, pairId: pair }) }) as Account;
  let first: string;
  let second: string;

  beforeAll(async () => {
    service = await ValidationService.start();
    await service.say(nominationStream, electionId, {
      eventId: `${electionId}_1`,
      electionId,
      event: {
        case: 'electionChanged',
        value: {
          version: 1,
          settingsVersion: 1,
          commission: '52',
          regionCode: '52',
          regionEdition: '2025',
          votingDay: '2018-06-27',
          subregions: ['5201', '5202', '5271'].map((code) => ({ code, name: code })),
          minimumSupport: 8,
          minimumSpread: 2,
        },
      },
    } as never);
    first = await service.upload(
      pairId,
      1,
      [
        ...rows(4),
        ...rows(3, { sex: 'X' }),
        ...rows(2, { ...lombokTengah, birthDate: '5 Juli 85' }),
        ...rows(1, { ...lombokTengah, birthDate: '5 Juli 85', sex: 'X' }),
      ],
      3,
      electionId,
    );
    second = await service.upload(
      pairId,
      2,
      [{ nik: '52010105078590' }, { nik: '52010105078590', sex: 'X' }],
      3,
      electionId,
    );
    await service.until(second, 'concluded');
    for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const known: unknown[] = await service.database.db.query(
        'SELECT FROM election_threshold WHERE election_id = $1',
        [electionId],
      );
      if (known.length) break;
      if (Date.now() > end) throw new Error('the threshold has not come');
    }
  }, 60_000);
  afterAll(() => service.stop());

  const numbers = ({ causes }: RankedCauses) =>
    causes.map(({ code, column, rows: carrying, alone, then }) => ({
      cause: `${code} ${column?.letter}`,
      rows: carrying,
      alone: alone.supportersWon,
      then: then.supportersWon,
      passes: then.subregionsWon.map(({ name }) => name),
      total: then.after.counted,
      reached: then.after.reached,
    }));

  test('over the pair’s standing uploads: a new regency before a larger number, and then, and then', async () => {
    const { status, body } = await service.get(`/pairs/${pairId}/causes`, account('operator'));
    expect(status).toBe(200);
    const ranked = body as RankedCauses;
    expect(ranked).toMatchObject({
      rejected: 8,
      terms: { minimum: 8, spread: 2 },
      standing: { counted: 4, spreadReached: 1, shortfall: 4, spreadShortfall: 1, reached: false },
      missingSubregions: [
        { code: '5202', name: 'Kabupaten Lombok Tengah' },
        { code: '5271', name: 'Kota Mataram' },
      ],
    });
    const lombok = ['Kabupaten Lombok Tengah'];
    expect(numbers(ranked)).toEqual([
      { cause: 'R140 G', rows: 3, alone: 2, then: 2, passes: lombok, total: 6, reached: false },
      { cause: 'R150 H', rows: 5, alone: 3, then: 4, passes: [], total: 10, reached: true },
      { cause: 'R120 D', rows: 2, alone: 1, then: 2, passes: [], total: 12, reached: true },
    ]);
    const [date, sex] = ranked.causes;
    expect(date!.alone.text).toEqual({
      id: 'Perbaiki "Bentuk tanggal lahir salah": paling banyak +2 pendukung, dan Kabupaten Lombok Tengah lolos.',
      en: 'Mend "Birth date malformed": at most +2 supporters, and you pass Kabupaten Lombok Tengah.',
    });
    expect(sex!.then.text.id).toBe(
      'Perbaiki "Kode jenis kelamin salah": paling banyak +4 pendukung; syarat minimal dan sebaran terpenuhi.',
    );
    expect(sex!.alone.after).toMatchObject({ counted: 7, shortfall: 1, spreadReached: 1, reached: false });
    expect(sex!.rowsPerSubregion).toEqual([
      { code: '5201', name: 'Kabupaten Lombok Barat', rows: 4 },
      { code: '5202', name: 'Kabupaten Lombok Tengah', rows: 1 },
    ]);
    expect(sex!.alone.wonPerSubregion).toEqual([{ code: '5201', name: 'Kabupaten Lombok Barat', supporters: 3 }]);
  });

  test('of one upload: its own rows, held against all the pair has', async () => {
    const { body } = await service.get(`/uploads/${second}/causes`, account('supervisor'));
    expect(numbers(body as RankedCauses)).toEqual([
      { cause: 'R120 D', rows: 2, alone: 1, then: 1, passes: [], total: 5, reached: false },
      { cause: 'R150 H', rows: 1, alone: 0, then: 1, passes: [], total: 6, reached: false },
    ]);
    expect((body as RankedCauses).causes[1]!.alone.text.id).toBe(
      'Perbaiki "Kode jenis kelamin salah": 1 baris, tetapi semuanya juga mempunyai kesalahan lain.',
    );
  });

  test('another pair’s operator learns nothing', async () => {
    for (const path of [`/pairs/${pairId}/causes`, `/uploads/${first}/causes`])
      expect((await service.get(path, account('operator', randomUUID()))).status).toBe(404);
  });

  test('what an election’s settings do not refuse is no cause', async () => {
    const pair = randomUUID();
    const underage = rows(1, { birthDate: '05-07-2005', maritalStatus: 'B', sex: 'X' });
    await service.until(await service.upload(pair, 1, underage, 3, electionId), 'concluded');
    const { db } = service.database;
    const codes = async () => (await service.api.get(RankCauses).run({ pairId: pair }))!.causes.map(({ code }) => code);
    expect(await codes()).toEqual(['R144', 'R150']);
    await db.query(
      `UPDATE election_settings SET rule_settings = jsonb_set(rule_settings, '{severities}', '{"R144": "REVIEW"}') WHERE election_id = $1`,
      [electionId],
    );
    expect(await codes()).toEqual(['R150']);
  });

  test('a withdrawn upload’s rows are nobody’s to mend', async () => {
    const operator = account('operator');
    const { body } = await service.get(`/pairs/${pairId}/ledger`, operator);
    const { version } = body as { version: number };
    const withdrawal = { ledgerVersion: version, reason: 'Salah berkas, diganti yang baru' };
    await service.get(`/uploads/${second}/withdraw`, operator, { method: 'POST', body: JSON.stringify(withdrawal) });
    const ranked = (await service.get(`/pairs/${pairId}/causes`, operator)).body as RankedCauses;
    expect(ranked.causes.map(({ code }) => code)).toEqual(['R140', 'R150']);
    expect((await service.get(`/uploads/${second}/causes`, operator)).body).toMatchObject({ rejected: 0, causes: [] });
  });
});
