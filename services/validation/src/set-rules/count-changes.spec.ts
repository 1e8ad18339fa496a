import { createTestDatabase, type TestDatabase } from '@silon/testing';
import fc from 'fast-check';
import { PairOfUploads, row, type TestRow } from '../../test/pair-of-uploads.js';
import { migrations } from '../migrations.js';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase(migrations)));
afterAll(() => database.drop());

test('rows that dispute a NIK the pair has already add nothing, however often they come', async () => {
  const pair = await new PairOfUploads(database).begin();
  const changes = [];
  for (const rows of [[row(1)], [row(1, 1), row(1, 2)], [row(1), row(1, 1)]])
    changes.push(await pair.changes(await pair.upload(...rows)));
  expect(changes).toEqual([
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ]);
});

test('an upload of new rows says that it added what the pair’s ledger grew by', async () => {
  const rows = fc.array(
    fc.record({
      nik: fc.integer({ min: 1, max: 4 }),
      data: fc.integer({ min: 0, max: 2 }),
      verdict: fc.constantFrom(0, 1, 2),
    }),
    { minLength: 1, maxLength: 6 },
  ) as fc.Arbitrary<TestRow[]>;
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (uploads) => {
      const pair = await new PairOfUploads(database).begin();
      let before = 0;
      for (const each of uploads) {
        const [added] = await pair.changes(await pair.upload(...each));
        const { length } = await pair.held();
        expect(added).toBe(length - before);
        before = length;
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
