import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The backbone's three tables: what leaves (outbox), what has entered (inbox), what could not be handled yet (parked_event). */
export class CreateEvents1760000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id text NOT NULL UNIQUE,
        topic text NOT NULL,
        key text NOT NULL,
        payload bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz
      )`);
    await db.query('CREATE INDEX outbox_unpublished ON outbox (seq) WHERE published_at IS NULL');
    await db.query('CREATE TABLE inbox (consumer text, event_id text, PRIMARY KEY (consumer, event_id))');
    await db.query(`
      CREATE TABLE parked_event (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consumer text NOT NULL,
        event_id text NOT NULL,
        key text NOT NULL,
        payload bytea NOT NULL,
        fault text NOT NULL,
        attempts int NOT NULL DEFAULT 1,
        parked_at timestamptz NOT NULL DEFAULT now(),
        retry_at timestamptz NOT NULL DEFAULT now() + interval '1 second',
        UNIQUE (consumer, event_id)
      )`);
    await db.query('CREATE INDEX parked_event_order ON parked_event (consumer, key, seq)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE parked_event, inbox, outbox');
  }
}
