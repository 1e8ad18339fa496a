import type { EntityManager } from 'typeorm';
import type { NewJob } from './job.js';

/** The channel on which a commit wakes the dispatcher. */
export const JOBS_CHANNEL = 'jobs';

export const DEATHS_ALLOWED = 3;

/** Adds jobs in the caller's transaction. A job that was ever added is not added again. */
export async function enqueue(tx: EntityManager, jobs: readonly NewJob[]): Promise<void> {
  await tx.query(
    `WITH added AS (
       INSERT INTO job (id, queue, turn, lap, position, payload, deaths_allowed, needs)
       SELECT id, queue, turn, lap, position, payload, coalesce("deathsAllowed", ${DEATHS_ALLOWED}), coalesce(needs, '')
         FROM jsonb_to_recordset($1::jsonb)
           AS new (id text, queue text, turn text, lap text, position int, payload jsonb, "deathsAllowed" int, needs text)
       ON CONFLICT (id) DO NOTHING RETURNING 1)
     SELECT pg_notify('${JOBS_CHANNEL}', '') FROM added LIMIT 1`,
    [JSON.stringify(jobs)],
  );
}

/** Asks for a job that may be wanted many times. Asked for while it runs, it runs once more afterwards. */
export async function askFor(tx: EntityManager, job: NewJob): Promise<void> {
  await tx.query(
    `INSERT INTO job (id, queue, turn, lap, position, payload, deaths_allowed) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET wanted = job.wanted + 1, state = CASE job.state WHEN 'done' THEN 'waiting' ELSE job.state END,
           made_at = CASE job.state WHEN 'done' THEN excluded.made_at ELSE job.made_at END`,
    [
      job.id,
      job.queue,
      job.turn,
      job.lap,
      job.position,
      JSON.stringify(job.payload),
      job.deathsAllowed ?? DEATHS_ALLOWED,
    ],
  );
  await tx.query(`SELECT pg_notify('${JOBS_CHANNEL}', '')`);
}
