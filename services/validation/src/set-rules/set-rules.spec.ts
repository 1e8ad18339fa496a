import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setRules } from '@silon/rules';
import { copyInto } from '@silon/postgres';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { concludeNext, lockPair } from '../conclude-pair/conclude-next.js';
import { IDENTITY_UNKNOWN } from '../judge-chunk/encode-rows.js';
import { overall, pairTotals } from '../ledger/totals.js';
import { migrations } from '../migrations.js';
import { withdrawUpload } from '../withdraw/withdraw-upload.js';

interface Row {
  serial: number;
  block?: number;
  village?: number;
  verdict?: 0 | 2;
}

/** A key made of numbers: kind and what it is of. */
const key = (kind: number, ...of: number[]) =>
  `00000000-0000-000${kind}-0000-${of
    .reduce((all, part) => all * 10_000 + part, 0)
    .toString()
    .padStart(12, '0')}`;
const run = (from: number, length: number, more: Partial<Row> = {}): Row[] =>
  Array.from({ length }, (_, n) => ({ serial: from + n, ...more }));

test('every rule across rows has its query, named by its slug, but the one that needs a key and not other rows', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  for (const { slug } of setRules.filter(({ code }) => code !== IDENTITY_UNKNOWN))
    expect(files).toContain(`${slug.toLowerCase().replaceAll('_', '-')}.sql`);
});

describe('X207: consecutive NIKs', () => {
  let database: TestDatabase;
  let pairId: string;
  const electionId = randomUUID();
  beforeAll(async () => {
    database = await createTestDatabase(migrations);
    await database.db.query(
      `INSERT INTO election_settings VALUES ($1, 1, '52', '2025', '2018-06-27', '{1,2,3}', '{}'),
        ($1, 2, '52', '2025', '2018-06-27', '{1,2,3}', '{"sequentialNiks": 3, "severities": {"X207": "INFO"}}')`,
      [electionId],
    );
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    pairId = randomUUID();
    await database.db.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2)', [pairId, electionId]);
  });

  /** Judged and concluded, in chunks of 4 rows. */
  async function concluded(receipt: number, rows: Row[], settings = 1): Promise<number> {
    const uploadNo = await database.db.transaction(async (tx) => {
      const [{ upload_no }]: [{ upload_no: string }] = await tx.query(
        `INSERT INTO upload (upload_id, pair_id, election_id, receipt_number, region_edition, settings_version, villages_version, day_received, state)
         VALUES ($1, $2, $3, $4, '2025', $5, 0, '2017-11-26', 'ready') RETURNING upload_no`,
        [randomUUID(), pairId, electionId, receipt, settings],
      );
      const values = rows.map(({ serial, block = 1, village = 1, verdict = 0 }, n) => {
        const keys = [key(1, block, serial), key(2, block, serial), key(3, block, serial), key(4, block), serial];
        const place = [upload_no, Math.floor(n / 4), n % 4, 1, n + 2, village, 1, verdict];
        return [...place, ...(verdict === 0 ? keys : keys.map(() => null))];
      });
      await copyInto(
        tx,
        'judged_row (upload_no, chunk, row_no, sheet, sheet_row, village, subregion, verdict, nik_key, person_key, row_key, nik_block, serial)',
        values,
      );
      return Number(upload_no);
    });
    await database.db.transaction((tx) => concludeNext(tx, pairId));
    return uploadNo;
  }

  /** Rows that carry X207 as [row, other row], both counted from 0. */
  async function named(uploadNo: number): Promise<number[][]> {
    const rows: { at: number; other: number }[] = await database.db.query(
      `SELECT chunk * 4 + row_no AS at, other_chunk * 4 + other_row_no AS other FROM set_finding
        WHERE upload_no = $1 AND code = 'X207' AND other_upload_no = $1 AND NOT not_new ORDER BY 1`,
      [uploadNo],
    );
    return rows.map(({ at, other }) => [at, other]);
  }
  const figures = async () => {
    const { counted, review } = overall(await pairTotals(database.db.manager, pairId, 'afresh'));
    return { counted, review };
  };

  test('ten in a row are reviewed and still count; each names the first, the first the second, in row order', async () => {
    const mixed = [{ serial: 9500 }, ...run(9001, 10).reverse(), { serial: 9700 }];
    expect(await named(await concluded(1, mixed))).toEqual([
      [1, 2],
      ...Array.from({ length: 9 }, (_, n) => [n + 2, 1]),
    ]);
    expect(await figures()).toEqual({ counted: 12, review: 10 });
  });

  test.each<[string, Row[]]>([
    ['nine', run(9001, 9)],
    ['a gap in the middle', [...run(9001, 9), ...run(9011, 9)]],
    ['two villages', [...run(9001, 5), ...run(9006, 5, { village: 2 })]],
    ['two villages by turns', Array.from({ length: 20 }, (_, n) => ({ serial: 9001 + n, village: 1 + (n % 2) }))],
    ['two districts or birth dates', [...run(9001, 5), ...run(9006, 5, { block: 2 })]],
    ['one of ten refused', [...run(9001, 4), { serial: 9005, verdict: 2 }, ...run(9006, 5)]],
    ['nine and one of them twice', [...run(9001, 9), { serial: 9001 }]],
  ])('%s: no finding', async (_what, rows) => {
    expect(await named(await concluded(1, rows))).toEqual([]);
    expect((await figures()).review).toBe(0);
  });

  test.each([9000, 9003, 9004, 9005, 9006, 9007, 9008, 9009])('a run is found wherever it begins: %i', async (from) =>
    expect(await named(await concluded(1, run(from, 10)))).toHaveLength(10),
  );

  test('two runs of one village are two; a longer one is one', async () => {
    const found = await named(await concluded(1, [...run(9001, 10), ...run(9100, 23), ...run(9001, 12, { block: 2 })]));
    expect(new Set(found.map(([, other]) => other))).toEqual(new Set([0, 1, 10, 11, 33, 34]));
  });

  test('how long a run is found, and whether it is reviewed, is the election’s to set', async () => {
    expect(await named(await concluded(1, run(9001, 3), 2))).toHaveLength(3);
    expect(await figures()).toEqual({ counted: 3, review: 0 });
  });

  test('a run sent twice stays reviewed when the first upload is withdrawn', async () => {
    const first = await concluded(1, run(9001, 10));
    await concluded(2, run(9001, 10));
    expect(await figures()).toEqual({ counted: 10, review: 10 });
    await database.db.transaction(async (tx) => {
      const { pairNo } = (await lockPair(tx, pairId))!;
      await withdrawUpload(tx, { pairNo, pairId, uploadNo: first });
    });
    expect(await figures()).toEqual({ counted: 10, review: 10 });
  });
});
