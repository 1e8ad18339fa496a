import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projections of nomination's stream. No row refers to another: whichever event comes first makes its own. */
export class CreateElections1760000001001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE election (
        election_id text PRIMARY KEY,
        version int NOT NULL,
        commission text NOT NULL,
        region_code text NOT NULL,
        region_edition text NOT NULL,
        subregions text[] NOT NULL,
        time_zone text NOT NULL,
        settings_version int NOT NULL
      )`);
    await db.query(`
      CREATE TABLE stage (
        stage_id text PRIMARY KEY,
        election_id text NOT NULL,
        version int NOT NULL,
        receives_uploads boolean NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        exception_decision text NOT NULL
      )`);
    await db.query('CREATE INDEX stage_of_election ON stage (election_id)');
    await db.query(`
      CREATE TABLE pair (
        pair_id text PRIMARY KEY,
        election_id text NOT NULL,
        version int NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pair, stage, election');
  }
}
