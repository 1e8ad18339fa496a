import { createTestDatabase } from '@silon/testing';
import { migrations } from '../migrations.js';

test('an upload that came after the planner last looked is not taken for one without rows', async () => {
  const database = await createTestDatabase(migrations);
  try {
    await database.db.query(`
      INSERT INTO judged_row (upload_no, chunk, row_no, sheet, sheet_row, subregion, verdict)
      SELECT 1, n / 4000, n % 4000, 1, n, 1, 0 FROM generate_series(1, 20000) n`);
    await database.db.query('ANALYZE judged_row');

    type Explained = [{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }];
    const [{ 'QUERY PLAN': plans }]: Explained = await database.db.query(
      'EXPLAIN (FORMAT JSON) SELECT * FROM judged_row WHERE upload_no = 2',
    );
    expect(plans[0].Plan['Plan Rows']).toBeGreaterThan(50);
  } finally {
    await database.drop();
  }
});
