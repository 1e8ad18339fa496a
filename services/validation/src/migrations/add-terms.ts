import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an election asks for, and when its files come in. */
export class AddTerms1760000000140 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE election_threshold (
        election_id text PRIMARY KEY,
        version int NOT NULL,
        minimum_support int NOT NULL,
        minimum_spread int NOT NULL
      )`);
    // Only stages in which uploads are received.
    await db.query(`
      CREATE TABLE receiving_stage (
        stage_id text PRIMARY KEY,
        election_id text NOT NULL,
        version int NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX receiving_stage_by_election ON receiving_stage (election_id, closes_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE receiving_stage, election_threshold');
  }
}
