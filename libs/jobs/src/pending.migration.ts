import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs that are done stay; once a second it is asked what those that are not wait for. */
export class JobPending1760000002002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX job_pending ON job (queue, needs) WHERE state IN ('waiting', 'queued')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX job_pending');
  }
}
