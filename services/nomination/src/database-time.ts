import type { EntityManager } from 'typeorm';

/** One clock decides what is open, whichever instance is asked. */
export async function databaseTime(tx: EntityManager): Promise<Date> {
  const [{ now }]: [{ now: Date }] = await tx.query('SELECT clock_timestamp() AS now');
  return now;
}
