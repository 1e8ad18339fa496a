import type { DataSource, EntityManager } from 'typeorm';
import type { Sent } from './dispatch.js';
import { backendName } from './leases.js';
import type { JobWorker, LeasedJob } from './job.js';

/** Takes jobs from workers that no longer beat. Each such loss counts as a death of the job. */
export async function takeFromTheDead(db: DataSource, worker: JobWorker): Promise<string[]> {
  return db.transaction(async (tx) => {
    const lost: LeasedJob[] = await tx.query(
      `SELECT j.id, j.turn, j.payload, j.needs, j.lease_epoch AS epoch, j.deaths + 1 AS deaths, j.wanted
         FROM job j JOIN job_lease l ON l.job_id = j.id AND l.epoch = j.lease_epoch
        WHERE j.queue = $1 AND j.state = 'running' AND l.until < clock_timestamp()
          FOR UPDATE OF j SKIP LOCKED`,
      [worker.queue],
    );
    for (const job of lost) {
      // The epoch moves on at once: whoever wakes up late is refused even before somebody else begins.
      await tx.query(`UPDATE job SET state = 'waiting', deaths = $2, lease_epoch = lease_epoch + 1 WHERE id = $1`, [
        job.id,
        job.deaths,
      ]);
      await tx.query('DELETE FROM job_lease WHERE job_id = $1', [job.id]);
    }
    return lost.map(({ id }) => id);
  });
}

/** A worker frozen inside its transaction keeps the row locked for ever; only ending its backend frees it. */
export async function endFrozenBackends(db: DataSource, queue: string): Promise<string[]> {
  const frozen: { job_id: string }[] = await db.query(
    `SELECT l.job_id FROM job_lease l JOIN job j ON j.id = l.job_id
      WHERE j.queue = $1 AND j.state = 'running' AND l.until + make_interval(secs => l.seconds) < clock_timestamp()`,
    [queue],
  );
  for (const { job_id } of frozen) {
    await db.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
      [backendName(job_id)],
    );
  }
  return frozen.map(({ job_id }) => job_id);
}

export interface Replaced {
  /** Ids of jobs in whose place the worker's own answer stands now. */
  readonly replaced: readonly string[];
  /** Those for which it could not be given; the next sweep tries again. */
  readonly failed: readonly { readonly job: string; readonly fault: unknown }[];
}

/** Jobs that killed too many workers: the worker's own answer takes their place. Each in a transaction of its own. */
export async function replaceExhausted(db: DataSource, worker: JobWorker): Promise<Replaced> {
  const exhausted: { id: string }[] = await db.query(
    `SELECT id FROM job WHERE queue = $1 AND state = 'waiting' AND deaths >= deaths_allowed ORDER BY id`,
    [worker.queue],
  );
  const replaced: string[] = [];
  const failed: { job: string; fault: unknown }[] = [];
  for (const { id } of exhausted) {
    try {
      if (await db.transaction((tx) => replace(tx, worker, id))) replaced.push(id);
    } catch (fault) {
      failed.push({ job: id, fault });
    }
  }
  return { replaced, failed };
}

/** False where somebody else has it in hand. */
async function replace(tx: EntityManager, worker: JobWorker, id: string): Promise<boolean> {
  const [job]: LeasedJob[] = await tx.query(
    `SELECT id, turn, payload, needs, lease_epoch AS epoch, deaths, wanted FROM job
      WHERE id = $1 AND state = 'waiting' AND deaths >= deaths_allowed FOR UPDATE SKIP LOCKED`,
    [id],
  );
  if (!job) return false;
  await worker.exhausted(job, tx);
  await tx.query(`UPDATE job SET state = 'done', deaths = 0, done_at = clock_timestamp() WHERE id = $1`, [id]);
  return true;
}

/** Jobs that were handed to Redis a while ago and that nobody has taken. */
export async function queuedForLong(db: DataSource, queue: string): Promise<Sent[]> {
  return db.query(
    `SELECT id, dispatch, needs FROM job WHERE queue = $1 AND state = 'queued' AND queued_at < clock_timestamp() - interval '1 second'`,
    [queue],
  );
}

/** Their messages are lost: they wait again. */
export async function backToWaiting(db: DataSource, jobs: readonly Sent[]): Promise<void> {
  await db.query(
    `UPDATE job SET state = 'waiting' FROM jsonb_to_recordset($1::jsonb) AS gone (id text, dispatch int)
      WHERE job.id = gone.id AND job.dispatch = gone.dispatch AND job.state = 'queued'`,
    [JSON.stringify(jobs)],
  );
}

export interface Unserved {
  readonly needs: string;
  readonly jobs: number;
}

/** What jobs of the queue wait for that no living worker offers. */
export async function unserved(db: DataSource, queue: string): Promise<Unserved[]> {
  return db.query(
    `SELECT needs, count(*)::int AS jobs FROM job j
      WHERE queue = $1 AND state IN ('waiting', 'queued') AND needs <> ''
        AND NOT EXISTS (SELECT 1 FROM job_worker w WHERE w.queue = $1 AND j.needs = ANY(w.offers)
                           AND w.beat_at > clock_timestamp() - interval '10 seconds')
      GROUP BY needs ORDER BY needs`,
    [queue],
  );
}
