import type { DataSource, EntityManager } from 'typeorm';
import { JOBS_CHANNEL } from './enqueue.js';
import { type LeasedJob, LeaseLost } from './job.js';

/** Takes a job that was dispatched; undefined where another delivery of it came first. */
export async function takeLease(
  db: DataSource,
  id: string,
  dispatch: number,
  worker: string,
  seconds: number,
): Promise<LeasedJob | undefined> {
  const [job]: LeasedJob[] = await db.query(
    `WITH taken AS (
       UPDATE job SET state = 'running', lease_epoch = lease_epoch + 1
        WHERE id = $1 AND dispatch = $2 AND state = 'queued'
       RETURNING id, turn, payload, needs, lease_epoch AS epoch, deaths, wanted),
     leased AS (
       INSERT INTO job_lease (job_id, epoch, worker, seconds, until)
       SELECT id, epoch, $3, $4::float8, clock_timestamp() + make_interval(secs => $4::float8) FROM taken
       ON CONFLICT (job_id) DO UPDATE SET epoch = excluded.epoch, worker = excluded.worker, seconds = excluded.seconds, until = excluded.until)
     SELECT * FROM taken`,
    [id, dispatch, worker, seconds],
  );
  return job;
}

/** The leases a living worker still works on are extended; nothing here waits for a row that a transaction holds. */
export async function beat(db: DataSource, worker: string, jobs: string[]): Promise<void> {
  await db.query(
    `UPDATE job_lease SET until = clock_timestamp() + make_interval(secs => seconds) WHERE worker = $1 AND job_id = ANY($2)`,
    [worker, jobs],
  );
}

/**
 * Runs an effect that only the lease's holder may have: the fencing number is checked and its row held to the commit, so a
 * worker that slept through its lease writes nothing. Held so that it may be asked for meanwhile, and not be taken away. The
 * backend carries the job's name, so that the sweeper can end it.
 */
export function fenced<Result>(
  db: DataSource,
  { id, epoch }: LeasedJob,
  effect: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const held: unknown[] = await tx.query(
      `SELECT set_config('application_name', $3, true) FROM job WHERE id = $1 AND lease_epoch = $2 AND state = 'running' FOR KEY SHARE`,
      [id, epoch, backendName(id)],
    );
    if (held.length === 0) throw new LeaseLost(id);
    return effect(tx);
  });
}

/** PostgreSQL cuts an application name at 63 bytes. */
export const backendName = (jobId: string): string => `job:${jobId}`.slice(0, 63);

/** The job is done, unless it was asked for again in the meantime. Belongs into the effect's transaction. */
export async function finish(tx: EntityManager, { id, wanted }: LeasedJob): Promise<void> {
  await tx.query(
    `WITH finished AS (
       UPDATE job SET state = CASE WHEN wanted > $2 THEN 'waiting' ELSE 'done' END, deaths = 0, done_at = clock_timestamp() WHERE id = $1),
     released AS (DELETE FROM job_lease WHERE job_id = $1)
     SELECT pg_notify('${JOBS_CHANNEL}', '')`,
    [id, wanted],
  );
}

/** Gives the job back. `died`: the fault is the job's own and counts; else (a drain, a lost server, a full disk) it does not. */
export async function giveBack(db: DataSource, { id, epoch, deaths }: LeasedJob, died: boolean): Promise<void> {
  await db.query(
    `UPDATE job SET state = 'waiting', deaths = deaths + $3::int, not_before = clock_timestamp() + make_interval(secs => $4::float8)
      WHERE id = $1 AND lease_epoch = $2 AND state = 'running'`,
    [id, epoch, died ? 1 : 0, died ? Math.min(0.2 * 2 ** deaths, 10) : 0.5],
  );
}
