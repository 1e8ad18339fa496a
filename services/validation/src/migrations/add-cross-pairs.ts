import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the end of a stage shows across pairs. Nothing is here before. */
export class AddCrossPairs1760000000150 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // For which end of the window, and after how many receipts of the election, it was found out.
    await db.query(`
      CREATE TABLE stage_freeze (
        stage_id text PRIMARY KEY,
        election_id text NOT NULL,
        closes_at timestamptz NOT NULL,
        receipts int NOT NULL,
        frozen_at timestamptz NOT NULL
      )`);
    // Both sides have a row each. A supporter whom three pairs name has two rows on each side.
    await db.query(`
      CREATE TABLE cross_pair_finding (
        stage_id text,
        upload_no bigint,
        chunk int,
        row_no int,
        code text,
        other_upload_no bigint,
        other_chunk int,
        other_row_no int,
        PRIMARY KEY (upload_no, chunk, row_no, code, stage_id, other_upload_no, other_chunk, other_row_no)
      )`);
    await db.query('CREATE INDEX cross_pair_finding_by_stage ON cross_pair_finding (stage_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE cross_pair_finding, stage_freeze');
  }
}
