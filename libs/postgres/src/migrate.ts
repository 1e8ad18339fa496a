import { DataSource } from 'typeorm';

/** A migration class as TypeORM wants it: a name ending in its timestamp, up and down. */
export type Migration = Function;

/** Brings a database up to date, as its owner role. Safe to run again and at the same time from two places. */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const db = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    poolSize: 2,
  }).initialize();
  const guard = db.createQueryRunner();
  try {
    await guard.query(`SELECT pg_advisory_lock(hashtext('migrate'))`);
    const run = await db.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await guard.query(`SELECT pg_advisory_unlock_all()`);
    await guard.release();
    await db.destroy();
  }
}
