import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rows that came with the identity of an earlier row. They lie apart from `judged_row`, so that plain uploads write and read
 * nothing of it. `origin`: the first row of the chain, that names the family. `as_of`: the row that said first what this one says;
 * the row itself unless it came back unchanged.
 */
export class CreateRowVersion1760000000101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE row_version (
        upload_no bigint,
        chunk int,
        row_no int,
        origin_upload_no bigint NOT NULL,
        origin_chunk int NOT NULL,
        origin_row_no int NOT NULL,
        as_of_upload_no bigint NOT NULL,
        as_of_chunk int NOT NULL,
        as_of_row_no int NOT NULL,
        PRIMARY KEY (upload_no, chunk, row_no)
      )`);
    await db.query('CREATE INDEX row_version_by_origin ON row_version (origin_upload_no, origin_chunk, origin_row_no)');
    // What an upload changed when it was concluded; null before.
    await db.query(`
      ALTER TABLE upload ADD COLUMN rows_added int, ADD COLUMN rows_mended int, ADD COLUMN rows_unchanged int,
                         ADD COLUMN rows_still_wrong int`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE upload DROP COLUMN rows_added, DROP COLUMN rows_mended, DROP COLUMN rows_unchanged, DROP COLUMN rows_still_wrong',
    );
    await db.query('DROP TABLE row_version');
  }
}
