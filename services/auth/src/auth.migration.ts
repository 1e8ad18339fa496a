import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAuth1760000001001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        role text NOT NULL,
        commission text NOT NULL,
        election_id text,
        pair_id text,
        state text NOT NULL,
        version int NOT NULL,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX account_of_commission ON account (commission, role, pair_id)');
    await db.query(`
      CREATE TABLE activation_code (
        prefix text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        code_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        tries_left int NOT NULL,
        used_at timestamptz
      )`);
    await db.query('CREATE INDEX activation_code_of_account ON activation_code (account_id)');
    await db.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        started_at timestamptz NOT NULL DEFAULT now(),
        ends_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await db.query('CREATE INDEX session_of_account ON session (account_id) WHERE ended_at IS NULL');
    await db.query(`
      CREATE TABLE refresh_token (
        digest bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE signing_key (
        key_id text PRIMARY KEY,
        private_key_sealed bytea NOT NULL,
        not_after timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE election_commission (
        election_id text PRIMARY KEY,
        version int NOT NULL,
        commission text NOT NULL
      )`);
    await db.query(`
      CREATE TABLE pair_mandate (
        pair_id text PRIMARY KEY,
        version int NOT NULL,
        election_id text NOT NULL,
        mandate_number text NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE pair_mandate, election_commission, signing_key, refresh_token, session, activation_code, account',
    );
  }
}
