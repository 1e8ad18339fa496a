import { createHash, randomUUID } from 'node:crypto';
import { copyInto } from '@silon/postgres';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import fc from 'fast-check';
import { overall, pairTotals } from '../ledger/totals.js';
import { migrations } from '../migrations.js';
import { withdrawUpload } from '../withdraw/withdraw-upload.js';
import { concludeNext, lockPair } from './conclude-next.js';

/** A row of a test: who (NIK), with which data, judged how; place 1..3 is a subregion. */
interface TestRow {
  nik: number;
  data: number;
  subregion: number;
  verdict: 0 | 1 | 2 | 3;
}

const key = (text: string) =>
  createHash('md5')
    .update(text)
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

describe('concluding the uploads of a pair', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase(migrations)));
  afterAll(() => database.drop());

  async function newPair(settings = {}): Promise<string> {
    const [pairId, electionId] = [randomUUID(), randomUUID()];
    await database.db.query(`INSERT INTO election_settings VALUES ($1, 1, '52', '2025', '2018-06-27', '{1,2,3}', $2)`, [
      electionId,
      settings,
    ]);
    await database.db.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2)', [pairId, electionId]);
    return pairId;
  }

  /** An upload whose chunks of `size` rows were judged; `order` is the order in which workers wrote them. */
  async function judged(
    pairId: string,
    receipt: number,
    rows: TestRow[],
    size = 2,
    backwards = false,
  ): Promise<string> {
    const uploadId = randomUUID();
    await database.db.transaction(async (tx) => {
      const [{ upload_no }]: [{ upload_no: number }] = await tx.query(
        `INSERT INTO upload (upload_id, pair_id, election_id, receipt_number, region_edition, settings_version, villages_version, day_received, state)
         SELECT $1, pair_id, election_id, $3, '2025', 1, 0, '2017-11-26', 'ready' FROM pair_ledger WHERE pair_id = $2 RETURNING upload_no`,
        [uploadId, pairId, receipt],
      );
      const values = rows.map(({ nik, data, subregion, verdict }, index) => {
        const keys =
          verdict < 2
            ? [key(`nik${nik}`), key(`person${nik}`), key(`row${nik}/${data}`), key('block'), 9001]
            : [null, null, null, null, null];
        return [upload_no, Math.floor(index / size), index % size, 1, index + 2, null, subregion, verdict, ...keys];
      });
      const columns =
        'upload_no, chunk, row_no, sheet, sheet_row, village, subregion, verdict, nik_key, person_key, row_key, nik_block, serial';
      await copyInto(tx, `judged_row (${columns})`, backwards ? values.reverse() : values);
    });
    return uploadId;
  }

  async function concludeAll(pairId: string): Promise<void> {
    while (await database.db.transaction((tx) => concludeNext(tx, pairId)));
  }

  async function withdraw(pairId: string, uploadId: string): Promise<void> {
    await database.db.transaction(async (tx) => {
      const { pairNo } = (await lockPair(tx, pairId))!;
      const [{ upload_no }]: [{ upload_no: string }] = await tx.query(
        'SELECT upload_no FROM upload WHERE upload_id = $1',
        [uploadId],
      );
      await withdrawUpload(tx, { pairNo, pairId, uploadNo: Number(upload_no) });
    });
  }

  const totals = async (pairId: string) => {
    const sorted = (all: { subregion: number }[]) => [...all].sort((a, b) => a.subregion - b.subregion);
    const kept = sorted(await pairTotals(database.db.manager, pairId, 'kept'));
    expect(sorted(await pairTotals(database.db.manager, pairId, 'afresh'))).toEqual(kept);
    const { subregion: _, ...sums } = overall(kept as never);
    return sums;
  };
  const codes = async (uploadId: string): Promise<string[]> =>
    (
      (await database.db.query(
        'SELECT code FROM set_finding JOIN upload USING (upload_no) WHERE upload_id = $1 ORDER BY chunk, row_no, code',
        [uploadId],
      )) as { code: string }[]
    ).map(({ code }) => code);
  const row = (nik: number, data = 0, verdict: TestRow['verdict'] = 0, subregion = 1): TestRow => ({
    nik,
    data,
    verdict,
    subregion,
  });
  const none = { received: 0, counted: 0, review: 0, rejected: 0, not_new: 0, quarantined: 0, withdrawn: 0 };

  test('identical rows of one file count once', async () => {
    const pair = await newPair();
    const upload = await judged(pair, 1, [row(1), row(2), row(1), row(1)]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 4, counted: 2, not_new: 2 });
    expect(await codes(upload)).toEqual(['X200', 'X200']);
  });

  test('the same NIK with other data counts once, under review, and both rows say so', async () => {
    const pair = await newPair();
    const upload = await judged(pair, 1, [row(1, 0, 0, 1), row(1, 1, 0, 2)]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 2, counted: 1, review: 1, not_new: 1 });
    expect(await codes(upload)).toEqual(['X201', 'X201']);
  });

  test('whether such a NIK is reviewed is the election’s to set', async () => {
    const pair = await newPair({ severities: { X201: 'INFO' } });
    const upload = await judged(pair, 1, [row(1, 0, 0, 1), row(1, 1, 0, 2)]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 2, counted: 1, not_new: 1 });
    expect(await codes(upload)).toEqual(['X201', 'X201']);
  });

  test('it is reviewed again when an upload that had other data is withdrawn', async () => {
    const pair = await newPair();
    await judged(pair, 1, [row(1, 0, 0, 1), row(1, 1, 0, 2)]);
    const second = await judged(pair, 2, [row(1, 2)]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 3, counted: 1, not_new: 2 });
    await withdraw(pair, second);
    expect(await totals(pair)).toEqual({ ...none, received: 3, counted: 1, review: 1, not_new: 1, withdrawn: 1 });
  });

  test('uploads add; what was sent before adds nothing; changed data take the place', async () => {
    const pair = await newPair();
    const first = await judged(pair, 1, [row(1), row(2), row(3, 0, 2)]);
    const second = await judged(pair, 2, [row(1), row(2, 1), row(4), row(5, 0, 3)]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 7, counted: 3, rejected: 1, not_new: 2, quarantined: 1 });
    expect([await codes(first), await codes(second)]).toEqual([['X204'], ['X203', 'X204']]);
  });

  test('an unfinished upload holds back later ones, not earlier ones; a refused one is passed over', async () => {
    const pair = await newPair();
    await judged(pair, 1, [row(1)]);
    const open = await judged(pair, 2, [row(2)]);
    await judged(pair, 3, [row(3)]);
    await database.db.query(`UPDATE upload SET state = 'judging' WHERE upload_id = $1`, [open]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 1, counted: 1 });
    await database.db.query(`UPDATE upload SET state = 'refused' WHERE upload_id = $1`, [open]);
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 2, counted: 2 });
  });

  test('the first of two overlapping uploads withdrawn: shared supporters stay counted', async () => {
    const pair = await newPair();
    const first = await judged(pair, 1, [row(1), row(2), row(3)]);
    await judged(pair, 2, [row(2), row(3, 1), row(4)]);
    await concludeAll(pair);
    await withdraw(pair, first);
    expect(await totals(pair)).toEqual({ ...none, received: 6, counted: 3, withdrawn: 3 });
  });

  test('the same name, birth date and village with another NIK: both count, under review', async () => {
    const pair = await newPair();
    await judged(pair, 1, [row(1), row(2)]);
    await database.db.query(
      `UPDATE judged_row SET person_key = $2 WHERE upload_no = (SELECT upload_no FROM upload WHERE pair_id = $1)`,
      [pair, key('same person')],
    );
    await concludeAll(pair);
    expect(await totals(pair)).toEqual({ ...none, received: 2, counted: 2, review: 2 });
  });

  describe('two rows of one person with two NIKs', () => {
    const [one, other] = [row(1), row(2)];
    /** The NIK and what data it has, of which the person stands for all rows given. */
    const samePerson = (pair: string, ...rows: TestRow[]) =>
      database.db.query(
        `UPDATE judged_row SET person_key = $2 WHERE row_key = ANY ($3) AND upload_no = ANY (ARRAY(SELECT upload_no FROM upload WHERE pair_id = $1))`,
        [pair, key('same person'), rows.map(({ nik, data }) => key(`row${nik}/${data}`))],
      );
    const both = { ...none, received: 2, counted: 2, review: 2 };

    test('one is withdrawn: the other is disputed no longer', async () => {
      const pair = await newPair();
      const first = await judged(pair, 1, [one]);
      const second = await judged(pair, 2, [other]);
      await samePerson(pair, one, other);
      await concludeAll(pair);
      expect(await totals(pair)).toEqual(both);
      await withdraw(pair, second);
      expect(await totals(pair)).toEqual({ ...none, received: 2, counted: 1, withdrawn: 1 });
      expect(await codes(first)).toEqual([]);
    });

    test('one is sent again as another person: neither is disputed any longer', async () => {
      const pair = await newPair();
      const first = await judged(pair, 1, [one]);
      await judged(pair, 2, [other]);
      await judged(pair, 3, [row(2, 1)]);
      await samePerson(pair, one, other);
      await concludeAll(pair);
      expect(await totals(pair)).toEqual({ ...none, received: 3, counted: 2, not_new: 1 });
      expect(await codes(first)).toEqual([]);
    });

    test('one comes back by a withdrawal: both are disputed', async () => {
      const pair = await newPair();
      await judged(pair, 1, [one]);
      const second = await judged(pair, 2, [row(1, 1)]);
      await judged(pair, 3, [other]);
      await samePerson(pair, one, other);
      await concludeAll(pair);
      expect(await totals(pair)).toEqual({ ...none, received: 3, counted: 2, not_new: 1 });
      await withdraw(pair, second);
      expect(await totals(pair)).toEqual({ ...both, received: 3, withdrawn: 1 });
    });

    test('of three one leaves: two are still disputed, and name each other', async () => {
      const pair = await newPair();
      const first = await judged(pair, 1, [one]);
      const second = await judged(pair, 2, [other]);
      const third = await judged(pair, 3, [row(3)]);
      await samePerson(pair, one, other, row(3));
      await concludeAll(pair);
      await withdraw(pair, first);
      expect(await totals(pair)).toEqual({ ...both, received: 3, withdrawn: 1 });
      expect([await codes(second), await codes(third)]).toEqual([['X202'], ['X202']]);
    });
  });

  test('whatever comes in whatever order, the ledger is what reading the rows one after another gives', async () => {
    const anyRow: fc.Arbitrary<TestRow> = fc.record({
      nik: fc.nat(5),
      data: fc.nat(2),
      subregion: fc.integer({ min: 0, max: 3 }),
      verdict: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const, 3 as const),
    });
    const uploads = fc.array(fc.array(anyRow, { maxLength: 9 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        uploads,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.nat(9),
        async (files, size, backwards, leaves) => {
          const pair = await newPair();
          const ids: string[] = [];
          for (const [index, rows] of files.entries()) ids.push(await judged(pair, index + 1, rows, size, backwards));
          await concludeAll(pair);
          expect(await held(pair)).toEqual(readOneByOne(files));
          await totals(pair);

          const gone = leaves % (files.length + 1);
          if (gone === files.length) return;
          await withdraw(pair, ids[gone]!);
          const remaining = files.filter((_, index) => index !== gone);
          expect((await held(pair)).map(([nik]) => nik)).toEqual(readOneByOne(remaining).map(([nik]) => nik));
          await totals(pair);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  /** Who holds which NIK, with which data. */
  async function held(pairId: string): Promise<[string, string][]> {
    const rows: { nik_key: string; row_key: string }[] = await database.db.query(
      'SELECT nik_key, row_key FROM ledger JOIN pair_ledger USING (pair_no) WHERE pair_id = $1',
      [pairId],
    );
    return rows.map(({ nik_key, row_key }): [string, string] => [nik_key, row_key]).sort();
  }

  /** The same decided by a loop: an accepted row takes its NIK's place unless it says what the holder says. */
  function readOneByOne(files: TestRow[][]): [string, string][] {
    const places = new Map<string, string>();
    for (const { nik, data, verdict } of files.flat())
      if (verdict < 2) places.set(key(`nik${nik}`), key(`row${nik}/${data}`));
    return [...places].sort();
  }
});
