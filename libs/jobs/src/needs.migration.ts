import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a job needs of whoever does it, and what a worker has to offer. Empty: anybody may do it. */
export class JobNeeds1760000002001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE job ADD COLUMN needs text NOT NULL DEFAULT ''`);
    await db.query(`ALTER TABLE job_worker ADD COLUMN offers text[] NOT NULL DEFAULT '{}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE job_worker DROP COLUMN offers');
    await db.query('ALTER TABLE job DROP COLUMN needs');
  }
}
