import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDuty1760000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE duty (
        name text PRIMARY KEY,
        backend_pid int NOT NULL,
        beat_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE duty');
  }
}
