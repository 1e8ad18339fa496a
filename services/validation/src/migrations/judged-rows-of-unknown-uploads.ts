import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The planner knows how many rows the uploads had that were there when it last looked, and takes any other for one without rows.
 * But it is always the newest whose rows are joined. Without such knowledge it takes each for a two-hundredth of the table.
 */
export class JudgedRowsOfUnknownUploads1760000002140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE judged_row ALTER upload_no SET STATISTICS 0');
    await db.query(`SELECT pg_clear_attribute_stats(current_schema(), 'judged_row', 'upload_no', false)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE judged_row ALTER upload_no SET STATISTICS DEFAULT');
  }
}
