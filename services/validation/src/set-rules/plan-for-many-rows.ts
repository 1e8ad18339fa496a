import type { EntityManager } from 'typeorm';

/**
 * Rows that were copied a moment ago have no statistics yet, so the planner takes them for a handful and compares each with each.
 * What joins whole uploads must hash.
 */
export async function planForManyRows(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`);
}
