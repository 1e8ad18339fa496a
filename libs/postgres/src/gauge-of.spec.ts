import { prometheus } from '@silon/service-kit';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { gaugeOf } from './gauge-of.js';

describe('a figure of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase([])));
  afterAll(() => database.drop());

  test('is asked for anew with each scrape, and is missing where there is no answer', async () => {
    await database.db.query('CREATE TABLE waiting AS SELECT 7 AS rows');
    gaugeOf(database.db, { name: 'rows_waiting', help: 'Rows.', sql: 'SELECT rows AS value FROM waiting' });
    expect(await prometheus.metrics()).toContain('\nrows_waiting 7\n');

    await database.db.query('UPDATE waiting SET rows = 8');
    expect(await prometheus.metrics()).toContain('\nrows_waiting 8\n');

    await database.db.query('DROP TABLE waiting');
    expect(await prometheus.metrics()).not.toMatch(/^rows_waiting \d/m);
  });
});
