import { createTestDatabase, type TestDatabase } from '@silon/testing';
import fc from 'fast-check';
import { PairOfUploads, type TestRow } from '../../test/pair-of-uploads.js';
import { ReadOneByOne } from '../../test/read-one-by-one.js';
import { migrations } from '../migrations.js';

/** A row to come: plain, or made from some earlier row, left alone or changed. */
interface Coming {
  readonly row: TestRow;
  readonly source: number;
  readonly isVersion: boolean;
  readonly isLeftAlone: boolean;
}

const coming: fc.Arbitrary<Coming> = fc.record({
  row: fc.record({
    nik: fc.nat(5),
    data: fc.nat(2),
    verdict: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const, 2 as const, 3 as const),
  }),
  source: fc.nat(1000),
  isVersion: fc.boolean(),
  isLeftAlone: fc.boolean(),
});
/** What happens to the pair: a file comes, or an earlier one is withdrawn. */
const happenings = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ rows: fc.array(coming, { minLength: 1, maxLength: 7 }) }) },
    { weight: 1, arbitrary: fc.record({ withdraw: fc.nat(9) }) },
  ),
  { minLength: 2, maxLength: 7 },
);

describe('corrections', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase(migrations)));
  afterAll(() => database.drop());

  test('whatever is sent, corrected and withdrawn in whatever order, the ledger is what reading the rows one by one gives', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const pair = await new PairOfUploads(database).begin();
        const model = new ReadOneByOne();
        for (const happening of all) {
          if ('rows' in happening) {
            const rows = happening.rows.map((one) => written(one, model));
            await pair.upload(...rows);
            model.upload(rows);
          } else {
            const gone = model.standing()[happening.withdraw % Math.max(1, model.standing().length)];
            if (gone === undefined) continue;
            await pair.withdraw(gone);
            model.withdraw(gone);
          }
          expect(await pair.held()).toEqual(model.held());
          expect(await pair.totals()).toEqual(model.totals());
        }
      }),
      { numRuns: Number(process.env.SILON_RUNS ?? 40) },
    );
  }, 600_000);
});

/** The row as the operator sends it: with the identity of some row that was sent before, if there is one. */
function written({ row, source, isVersion, isLeftAlone }: Coming, model: ReadOneByOne): TestRow {
  const known = model.sent();
  const names = known[source % Math.max(1, known.length)];
  if (!isVersion || !names) return row;
  return { ...(isLeftAlone ? model.row(names) : row), names };
}
