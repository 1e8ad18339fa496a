import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { keyOf, naming, PairOfUploads, row, rowKey, wrong } from '../../test/pair-of-uploads.js';
import { migrations } from '../migrations.js';

describe('a row that comes back from a correction workbook', () => {
  let database: TestDatabase;
  let pair: PairOfUploads;
  beforeAll(async () => void (database = await createTestDatabase(migrations)));
  afterAll(() => database.drop());
  beforeEach(async () => void (pair = await new PairOfUploads(database).begin()));

  const niks = async () => (await pair.held()).map(([nik]) => nik);
  const sorted = (...all: number[]) => all.map((nik) => keyOf(`nik${nik}`)).sort();

  test('mended, counts in the place of the rejected one, which is new no more', async () => {
    const first = await pair.upload(row(1), wrong(), wrong());
    const second = await pair.upload(naming(first, 1, row(2)));
    expect(await pair.totals()).toEqual({ received: 4, counted: 2, rejected: 1, not_new: 1 });
    expect(await pair.totalsOf(first)).toEqual({ received: 3, counted: 1, rejected: 1, not_new: 1 });
    expect([await pair.codes(first), await pair.codes(second)]).toEqual([['1:X212'], ['0:X212']]);
    expect(await pair.changes(second)).toEqual([0, 1, 0, 0]);
  });

  test('with a mended NIK moves the supporter and adds none', async () => {
    const first = await pair.upload(row(1), row(2));
    const second = await pair.upload(naming(first, 0, row(9)));
    expect(await niks()).toEqual(sorted(2, 9));
    expect(await pair.totals()).toEqual({ received: 3, counted: 2, not_new: 1 });
    expect(await pair.changes(second)).toEqual([0, 1, 0, 0]);
  });

  test('with other data under the same NIK is an update', async () => {
    const first = await pair.upload(row(1));
    const second = await pair.upload(naming(first, 0, row(1, 5)));
    expect(await pair.held()).toEqual([[keyOf('nik1'), rowKey(row(1, 5))]]);
    expect(await pair.totals()).toEqual({ received: 2, counted: 1, not_new: 1 });
    expect(await pair.changes(second)).toEqual([0, 1, 0, 0]);
    expect(await pair.codes(second)).toEqual(['0:X204', '0:X212']);
  });

  test('unchanged adds nothing, and says so', async () => {
    const first = await pair.upload(row(1), row(2));
    const second = await pair.upload(naming(first, 0, row(1)), naming(first, 1, row(2)), row(3));
    expect(await pair.totals()).toEqual({ received: 5, counted: 3, not_new: 2 });
    expect(await pair.codes(second)).toEqual(['0:X203', '1:X203']);
    expect(await pair.changes(second)).toEqual([1, 0, 2, 0]);
    expect(await pair.totalsOf(first)).toEqual({ received: 2, counted: 2 });
  });

  test('still wrong is rejected once, not twice', async () => {
    const first = await pair.upload(row(1), wrong(), wrong());
    const second = await pair.upload(naming(first, 1, wrong()), naming(first, 2, row(2)));
    expect(await pair.totals()).toEqual({ received: 5, counted: 2, rejected: 1, not_new: 2 });
    expect(await pair.totalsOf(second)).toEqual({ received: 2, counted: 1, rejected: 1 });
    expect(await pair.changes(second)).toEqual([0, 1, 0, 1]);
  });

  test('that came as it was mended before, or as it was before that, brings nothing new and is told so', async () => {
    const first = await pair.upload(wrong(), wrong(), row(1));
    await pair.upload(naming(first, 0, row(2)), naming(first, 1, wrong()));
    const again = await pair.upload(naming(first, 0, row(2)), naming(first, 1, wrong()));
    expect(await pair.changes(again)).toEqual([0, 0, 1, 1]);
    const oldCopy = await pair.upload(naming(first, 0, wrong()), naming(first, 1, wrong()), naming(first, 2, row(1)));
    expect(await pair.changes(oldCopy)).toEqual([0, 0, 2, 1]);
    expect(await niks()).toEqual(sorted(1, 2));
  });

  test('broken by its correction leaves the accepted one counted', async () => {
    const first = await pair.upload(row(1));
    const second = await pair.upload(naming(first, 0, wrong()));
    expect(await pair.totals()).toEqual({ received: 2, counted: 1, not_new: 1 });
    expect(await pair.changes(second)).toEqual([0, 0, 0, 1]);
    await pair.upload(naming(second, 0, row(7)));
    expect(await niks()).toEqual(sorted(7));
    expect(await pair.totals()).toEqual({ received: 3, counted: 1, not_new: 2 });
  });

  test('a correction of a correction, and two corrections of one row, are one supporter', async () => {
    const first = await pair.upload(row(1));
    const second = await pair.upload(naming(first, 0, row(2)));
    await pair.upload(naming(second, 0, row(3)));
    expect(await niks()).toEqual(sorted(3));
    await pair.upload(naming(first, 0, row(4)));
    expect(await niks()).toEqual(sorted(4));
    expect(await pair.totals()).toEqual({ received: 4, counted: 1, not_new: 3 });
  });

  test('from an old workbook, left alone there, takes back nothing that was mended since', async () => {
    const first = await pair.upload(row(1), row(2));
    await pair.upload(naming(first, 0, row(9)));
    const other = await pair.upload(naming(first, 0, row(1)), naming(first, 1, row(8)));
    expect(await niks()).toEqual(sorted(8, 9));
    expect(await pair.changes(other)).toEqual([0, 1, 1, 0]);
  });

  test('two that swap their NIKs both keep one', async () => {
    const first = await pair.upload(row(1), row(2));
    await pair.upload(naming(first, 0, row(2, 1)), naming(first, 1, row(1, 1)));
    expect(await pair.held()).toEqual(
      [row(1, 1), row(2, 1)].map((one) => [keyOf(`nik${one.nik}`), rowKey(one)]).sort(),
    );
    expect(await pair.totals()).toEqual({ received: 4, counted: 2, not_new: 2 });
  });

  test('with a NIK that another row claims leaves it to that row', async () => {
    const first = await pair.upload(row(1), row(2));
    const second = await pair.upload(row(1, 5));
    await pair.upload(naming(second, 0, row(3)));
    expect(await pair.held()).toEqual(
      [row(1), row(2), row(3)].map((one) => [keyOf(`nik${one.nik}`), rowKey(one)]).sort(),
    );
    expect(await pair.totalsOf(first)).toEqual({ received: 2, counted: 2 });
    expect(await pair.codes(first)).toEqual([]);
  });

  test('copied in the file: the first keeps the identity, the others are rows of their own and told so', async () => {
    const first = await pair.upload(row(1), wrong());
    const second = await pair.upload(naming(first, 1, row(2)), naming(first, 1, row(3)), naming(first, 1, wrong()));
    expect(await niks()).toEqual(sorted(1, 2, 3));
    expect(await pair.totals()).toEqual({ received: 5, counted: 3, rejected: 1, not_new: 1 });
    expect(await pair.codes(second)).toEqual(['0:X212', '1:X210', '2:X210']);
    expect(await pair.changes(second)).toEqual([1, 1, 0, 0]);
    await pair.upload(naming(second, 1, row(4)));
    expect(await niks()).toEqual(sorted(1, 2, 4));
  });

  test('the correcting upload withdrawn: earlier rows regain what they had', async () => {
    const first = await pair.upload(row(1), wrong(), row(3));
    const second = await pair.upload(naming(first, 0, row(9)), naming(first, 1, row(2)), naming(first, 2, row(3)));
    expect(await niks()).toEqual(sorted(2, 3, 9));
    await pair.withdraw(second);
    expect(await niks()).toEqual(sorted(1, 3));
    expect(await pair.totals()).toEqual({ received: 6, counted: 2, rejected: 1, withdrawn: 3 });
    expect(await pair.codes(first)).toEqual([]);
  });

  test('a link of the chain withdrawn: the latest that stands holds', async () => {
    const first = await pair.upload(row(1));
    const second = await pair.upload(naming(first, 0, row(2)));
    const third = await pair.upload(naming(second, 0, row(3)));
    await pair.withdraw(second);
    expect(await niks()).toEqual(sorted(3));
    await pair.withdraw(third);
    expect(await niks()).toEqual(sorted(1));
    expect(await pair.totals()).toEqual({ received: 3, counted: 1, withdrawn: 2 });
  });

  test('the first upload withdrawn: what came back unchanged counts, and stays known in the next correction', async () => {
    const first = await pair.upload(row(1), row(2), wrong());
    const second = await pair.upload(naming(first, 0, row(1)), naming(first, 1, row(2)), naming(first, 2, row(3)));
    await pair.withdraw(first);
    expect(await pair.totalsOf(second)).toEqual({ received: 3, counted: 3 });
    const third = await pair.upload(naming(second, 0, row(1)), naming(second, 1, row(7)));
    expect(await pair.changes(third)).toEqual([0, 1, 1, 0]);
    expect(await niks()).toEqual(sorted(1, 3, 7));
  });

  test('sent after its source was withdrawn counts as new', async () => {
    const first = await pair.upload(row(1), row(2));
    await pair.withdraw(first);
    const second = await pair.upload(naming(first, 0, row(1)), naming(first, 1, row(5)));
    expect(await niks()).toEqual(sorted(1, 5));
    expect(await pair.changes(second)).toEqual([2, 0, 0, 0]);
  });
});
