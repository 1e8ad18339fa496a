import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { BinaryRows } from './binary-rows.js';
import { copyBinaryInto, copyInto } from './copy-into.js';

describe('COPY', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase([]);
    await database.db.query('CREATE TABLE note (position int, body text)');
    await database.db.query(
      'CREATE TABLE keyed (upload bigint, chunk int, serial smallint, nik_key uuid, village text)',
    );
  });
  afterAll(() => database.drop());

  test('text comes back as it went in', async () => {
    const bodies = [
      'tab\there',
      'line\nbreak',
      'return\rhere',
      'back\\slash',
      '\\N',
      '\\.',
      '',
      null,
      'é 🙂',
      'x'.repeat(200_000),
    ];

    await database.db.transaction((tx) =>
      copyInto(
        tx,
        'note (position, body)',
        bodies.map((body, position) => [position, body]),
      ),
    );

    const stored: { body: string | null }[] = await database.db.query('SELECT body FROM note ORDER BY position');
    expect(stored.map(({ body }) => body)).toEqual(bodies);
  });

  test('binary rows arrive with their types', async () => {
    const key = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    const rows = new BinaryRows(64);
    const places: number[] = [];
    for (let chunk = 0; chunk < 500; chunk++) {
      rows
        .row(5)
        .int8(2 ** 40 + 7)
        .int4(chunk)
        .int2(9001);
      places.push(rows.uuidLater());
      rows.text(chunk % 2 ? 'désa' : null);
    }
    for (const place of places) rows.fillUuid(place, Buffer.concat([Buffer.alloc(3), key]), 3);

    await database.db.transaction((tx) => copyBinaryInto(tx, 'keyed', rows.finish()));

    const stored = await database.db.query(
      'SELECT count(*)::int AS rows, min(upload)::text AS upload, max(chunk) AS chunk, min(serial) AS serial, min(nik_key::text) AS nik, count(village)::int AS villages FROM keyed',
    );
    expect(stored).toEqual([
      {
        rows: 500,
        upload: String(2 ** 40 + 7),
        chunk: 499,
        serial: 9001,
        nik: '00112233-4455-6677-8899-aabbccddeeff',
        villages: 250,
      },
    ]);
  });

  test('binary rows that were cleared are those added since', () => {
    const [used, fresh] = [new BinaryRows(64), new BinaryRows(64)];
    for (let row = 0; row < 50; row++) used.row(1).text('an earlier one');
    used.finish();
    used.clear();
    for (const rows of [used, fresh]) rows.row(2).int4(7).text('désa');
    expect(used.finish()).toEqual(fresh.finish());
  });

  test('refuses to run outside a transaction', async () => {
    await expect(copyInto(database.db.manager, 'note (position, body)', [])).rejects.toThrow('inside a transaction');
  });
});
