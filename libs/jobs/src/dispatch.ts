import type { DataSource } from 'typeorm';
import { DEATHS_ALLOWED } from './enqueue.js';

/** A job as it was sent: which, and for the how-manieth time. */
export interface Sent {
  readonly id: string;
  readonly dispatch: number;
  /** What its worker must offer; empty for anybody's. */
  readonly needs: string;
}

export interface Dispatched extends Sent {
  /** It, or what it is a part of, has killed a worker before. */
  readonly alone: boolean;
}

/** How many jobs may wait in Redis for each worker slot: enough that no worker idles, few enough that turns stay fair. */
const WAITING_PER_SLOT = 2;

/**
 * Chooses what enters the queue next. Turns go round over pairs, and within a pair over its uploads; what a pair already has
 * under way counts as turns taken. What no living worker offers enters nothing: such jobs wait where they are.
 * The places are worked out once, and not for each waiting job anew as the planner would have it for a handful.
 */
export async function dispatch(db: DataSource, queue: string): Promise<Dispatched[]> {
  const [rows]: [Dispatched[], number] = await db.query(
    `WITH wanted AS (SELECT DISTINCT needs FROM job WHERE queue = $1 AND state = 'waiting'),
     room AS (
       SELECT needs, greatest(0, ${WAITING_PER_SLOT} * coalesce((SELECT sum(slots) FROM job_worker w
                 WHERE w.queue = $1 AND w.beat_at > clock_timestamp() - interval '10 seconds'
                   AND (needs = '' OR needs = ANY(w.offers))), 0)
              - (SELECT count(*) FROM job q WHERE q.queue = $1 AND q.state = 'queued' AND q.needs = wanted.needs)) AS free
         FROM wanted),
     busy AS (SELECT turn, count(*) AS jobs FROM job WHERE queue = $1 AND state IN ('queued', 'running') GROUP BY turn),
     laps AS (
       SELECT id, turn, lap, needs, row_number() OVER (PARTITION BY turn, lap ORDER BY position) AS in_lap
         FROM job JOIN room USING (needs) WHERE free > 0 AND queue = $1 AND state = 'waiting' AND not_before <= clock_timestamp()),
     turns AS (SELECT id, turn, needs, row_number() OVER (PARTITION BY turn ORDER BY in_lap, lap) AS in_turn FROM laps),
     places AS (
       SELECT id, needs, row_number() OVER (PARTITION BY needs ORDER BY in_turn + coalesce(busy.jobs, 0), turn) AS place
         FROM turns LEFT JOIN busy USING (turn)),
     next AS MATERIALIZED (SELECT id FROM places JOIN room USING (needs) WHERE place <= free)
     UPDATE job SET state = 'queued', dispatch = dispatch + 1, queued_at = clock_timestamp()
      WHERE id IN (SELECT id FROM next) AND state = 'waiting'
     RETURNING id, dispatch, needs, (deaths > 0 OR deaths_allowed < ${DEATHS_ALLOWED}) AS alone`,
    [queue],
  );
  return rows;
}
