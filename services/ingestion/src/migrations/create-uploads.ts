import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUploads1760000001003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE upload (
        upload_id text PRIMARY KEY,
        pair_id text NOT NULL,
        election_id text NOT NULL,
        account_id text NOT NULL,
        declared_bytes bigint NOT NULL,
        begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        last_byte_at timestamptz,
        state text NOT NULL DEFAULT 'receiving' CHECK (
          state IN ('receiving', 'abandoned', 'received', 'reading', 'chunked', 'refused', 'withdrawn')),
        version int NOT NULL DEFAULT 0,
        attempt int,
        rows int,
        sheets int,
        findings jsonb NOT NULL DEFAULT '[]'
      )`);
    await db.query('CREATE INDEX upload_of_pair ON upload (pair_id, begun_at)');
    await db.query(`CREATE INDEX upload_unfinished ON upload (pair_id) WHERE state = 'receiving'`);
    // What was fixed at the last byte. "standing": neither refused nor withdrawn, nor a copy of one that is.
    await db.query(`
      CREATE TABLE receipt (
        upload_id text PRIMARY KEY,
        pair_id text NOT NULL,
        number int NOT NULL,
        sha256 bytea NOT NULL,
        size_bytes bigint NOT NULL,
        received_at timestamptz NOT NULL,
        day_received text NOT NULL,
        time_zone text NOT NULL,
        region_edition text NOT NULL,
        settings_version int NOT NULL,
        villages_version int NOT NULL,
        rule_pack text NOT NULL,
        same_as text,
        standing boolean NOT NULL,
        UNIQUE (pair_id, number)
      )`);
    await db.query('CREATE UNIQUE INDEX receipt_of_standing_file ON receipt (pair_id, sha256) WHERE standing');
    await db.query('CREATE TABLE pair_counter (pair_id text PRIMARY KEY, receipts int NOT NULL)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pair_counter, receipt, upload');
  }
}
