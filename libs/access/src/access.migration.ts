import type { Migration } from '@silon/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

class CreateAccess1760000000004 implements MigrationInterface {
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

class AddEndedSessions1760000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ended_session (
        session_id text PRIMARY KEY,
        tokens_expire_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE ended_session');
  }
}

/** What a service keeps of auth's stream: whose signature counts, who was disabled, which sessions ended a moment ago. */
export const accessMigrations: readonly Migration[] = [CreateAccess1760000000004, AddEndedSessions1760000000005];
