import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PostgreSQL decides what is to be done, by whom, and whose word counts; Redis only carries it to the workers. */
export class CreateJobs1760000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE job (
        id text PRIMARY KEY,
        queue text NOT NULL,
        turn text NOT NULL,
        lap text NOT NULL,
        position int NOT NULL,
        payload jsonb NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'queued', 'running', 'done')),
        wanted int NOT NULL DEFAULT 1,
        dispatch int NOT NULL DEFAULT 0,
        deaths int NOT NULL DEFAULT 0,
        deaths_allowed int NOT NULL,
        lease_epoch bigint NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT now(),
        queued_at timestamptz,
        made_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz
      )`);
    await db.query(`CREATE INDEX job_waiting ON job (queue, turn, lap, position) WHERE state = 'waiting'`);
    await db.query(`CREATE INDEX job_under_way ON job (queue, state) WHERE state IN ('queued', 'running')`);
    await db.query(`
      CREATE TABLE job_lease (
        job_id text PRIMARY KEY,
        epoch bigint NOT NULL,
        worker text NOT NULL,
        seconds real NOT NULL,
        until timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE job_worker (
        worker text,
        queue text,
        slots int NOT NULL,
        beat_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (worker, queue)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE job_worker, job_lease, job');
  }
}
