import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNomination1760000001002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE election (
        id uuid PRIMARY KEY,
        version int NOT NULL,
        commission text NOT NULL,
        name text NOT NULL,
        office text NOT NULL,
        region_code text NOT NULL,
        region_name text NOT NULL,
        region_edition text NOT NULL,
        subregions jsonb NOT NULL,
        voter_list_total int NOT NULL,
        minimum_support int NOT NULL,
        minimum_spread int NOT NULL,
        decree_number text NOT NULL,
        decree_date date NOT NULL,
        decree_warnings jsonb NOT NULL,
        time_zone text NOT NULL,
        voting_day date NOT NULL,
        settings_version int NOT NULL,
        rule_settings jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX election_of_commission ON election (commission)');
    await db.query(`
      CREATE TABLE stage (
        id uuid PRIMARY KEY,
        election_id uuid NOT NULL REFERENCES election,
        version int NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL CHECK (closes_at > opens_at),
        exception_decision text NOT NULL
      )`);
    await db.query('CREATE INDEX stage_of_election ON stage (election_id)');
    await db.query(`
      CREATE TABLE pair (
        id uuid PRIMARY KEY,
        election_id uuid NOT NULL REFERENCES election,
        version int NOT NULL,
        candidate_name text NOT NULL,
        vice_candidate_name text NOT NULL,
        mandate_number text NOT NULL DEFAULT '',
        mandate_date date,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX pair_of_election ON pair (election_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pair, stage, election');
  }
}
