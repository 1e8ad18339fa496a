import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service keeps of auth's stream: whose signature counts, who was disabled. */
export class CreateAccess1760000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE token_key (
        key_id text PRIMARY KEY,
        public_key bytea NOT NULL,
        not_after timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE account_state (
        account_id text PRIMARY KEY,
        version int NOT NULL,
        disabled boolean NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE account_state, token_key');
  }
}
