import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateValidation1760000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE election (
        election_id text PRIMARY KEY,
        version int NOT NULL,
        commission text NOT NULL
      )`);
    // Every version is kept: an upload is judged by the one in force when it was received.
    await db.query(`
      CREATE TABLE election_settings (
        election_id text,
        settings_version int,
        region_code text NOT NULL,
        region_edition text NOT NULL,
        voting_day text NOT NULL,
        subregions text[] NOT NULL,
        rule_settings jsonb NOT NULL,
        PRIMARY KEY (election_id, settings_version)
      )`);
    await db.query(`
      CREATE TABLE issued_villages (
        pair_id text,
        version int,
        village_codes text[] NOT NULL,
        PRIMARY KEY (pair_id, version)
      )`);
    await db.query(`
      CREATE TABLE pair_ledger (
        pair_id text PRIMARY KEY,
        pair_no int GENERATED ALWAYS AS IDENTITY UNIQUE,
        election_id text NOT NULL,
        version int NOT NULL DEFAULT 0,
        concluded_receipt int NOT NULL DEFAULT 0,
        recounted_version int NOT NULL DEFAULT -1
      )`);
    await db.query(`
      CREATE TABLE upload (
        upload_id text PRIMARY KEY,
        upload_no bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        pair_id text NOT NULL REFERENCES pair_ledger,
        election_id text NOT NULL,
        receipt_number int NOT NULL,
        region_edition text NOT NULL,
        settings_version int NOT NULL,
        villages_version int NOT NULL,
        day_received text NOT NULL,
        state text NOT NULL CHECK (state IN ('received', 'same', 'refused', 'waiting-for-settings', 'judging', 'ready', 'concluded', 'withdrawn')),
        attempt int NOT NULL DEFAULT 0,
        chunk_rows int[] NOT NULL DEFAULT '{}',
        chunks_left int NOT NULL DEFAULT 0,
        rows_judged int NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 0,
        verdict_digest bytea,
        UNIQUE (pair_id, receipt_number)
      )`);
    await db.query(`CREATE INDEX upload_waiting ON upload (election_id) WHERE state = 'waiting-for-settings'`);
    await db.query(`CREATE INDEX upload_ready ON upload (pair_id) WHERE state = 'ready'`);
    // verdict: 0 accepted, 1 review, 2 rejected, 3 quarantined. Keys are 16-byte digests, kept as uuid because that is the
    // smallest 16-byte type; a rejected row has none.
    await db.query(`
      CREATE TABLE judged_row (
        upload_no bigint,
        chunk int,
        row_no int,
        sheet smallint NOT NULL,
        sheet_row int NOT NULL,
        village bigint,
        subregion int NOT NULL,
        verdict smallint NOT NULL,
        nik_key uuid,
        person_key uuid,
        row_key uuid,
        nik_block uuid,
        serial smallint,
        PRIMARY KEY (upload_no, chunk, row_no)
      )`);
    await db.query(`
      CREATE TABLE finding (
        upload_no bigint NOT NULL,
        chunk int NOT NULL,
        row_no int NOT NULL,
        sheet smallint NOT NULL,
        sheet_row int NOT NULL,
        code text NOT NULL,
        column_no smallint NOT NULL
      )`);
    await db.query('CREATE INDEX finding_by_code ON finding (upload_no, code, chunk, row_no)');
    // What the set rules say: about which row, and in the light of which other row. not_new: the row holds no place in the ledger.
    await db.query(`
      CREATE TABLE set_finding (
        upload_no bigint,
        chunk int,
        row_no int,
        code text,
        not_new boolean NOT NULL,
        other_upload_no bigint NOT NULL,
        other_chunk int NOT NULL,
        other_row_no int NOT NULL,
        PRIMARY KEY (upload_no, chunk, row_no, code)
      )`);
    await db.query(`
      CREATE TABLE ledger (
        pair_no int,
        nik_key uuid,
        row_key uuid NOT NULL,
        upload_no bigint NOT NULL,
        chunk int NOT NULL,
        row_no int NOT NULL,
        subregion int NOT NULL,
        review boolean NOT NULL,
        PRIMARY KEY (pair_no, nik_key)
      )`);
    await db.query(`
      CREATE TABLE upload_total (
        upload_no bigint,
        subregion int,
        received int NOT NULL DEFAULT 0,
        counted int NOT NULL DEFAULT 0,
        review int NOT NULL DEFAULT 0,
        rejected int NOT NULL DEFAULT 0,
        not_new int NOT NULL DEFAULT 0,
        quarantined int NOT NULL DEFAULT 0,
        withdrawn int NOT NULL DEFAULT 0,
        PRIMARY KEY (upload_no, subregion),
        CHECK (received = counted + rejected + not_new + quarantined + withdrawn),
        CHECK (review BETWEEN 0 AND counted)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE upload_total, ledger, set_finding, finding, judged_row, upload, pair_ledger, issued_villages, election_settings, election',
    );
  }
}
