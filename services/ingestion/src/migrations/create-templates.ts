import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTemplates1760000001002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE template (
        template_id text PRIMARY KEY,
        pair_id text NOT NULL,
        election_id text NOT NULL,
        version text NOT NULL,
        region_edition text NOT NULL,
        areas text[] NOT NULL,
        villages int NOT NULL,
        villages_hash text NOT NULL,
        rows_per_village int NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    // The union of all templates of the pair; its row is the lock under which the version counts.
    await db.query(`
      CREATE TABLE issued_villages (
        pair_id text PRIMARY KEY,
        version int NOT NULL,
        village_codes text[] NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE issued_villages, template');
  }
}
