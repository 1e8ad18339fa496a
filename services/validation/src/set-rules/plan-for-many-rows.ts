import type { EntityManager } from 'typeorm';

/**
 * Rows that were copied a moment ago have no statistics yet, so the planner takes them for a handful: it would compare each with
 * each, sort what is only counted, or read the rows of all pairs, by several processes, for those of one. What joins and groups
 * whole uploads must hash, and find them by the index.
 */
export async function planForManyRows(tx: EntityManager): Promise<void> {
  await tx.query(
    `SELECT set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true),
            set_config('max_parallel_workers_per_gather', '0', true), set_config('work_mem', '64MB', true)`,
  );
}

/** What is few by now, and known to be, is looked up key by key until `planForManyRows` holds again. */
export async function planForFewRows(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT set_config('enable_nestloop', 'on', true), set_config('enable_sort', 'on', true)`);
}

const FEW = 5_000;

/** Counts a temporary table and plans for so many until `planForManyRows` holds again. */
export async function planForRowsOf(tx: EntityManager, table: string): Promise<number> {
  await tx.query(`ANALYZE ${table}`);
  const [{ rows }] = (await tx.query(`SELECT count(*)::int AS rows FROM ${table}`)) as [{ rows: number }];
  if (rows <= FEW) await planForFewRows(tx);
  return rows;
}
