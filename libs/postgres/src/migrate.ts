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

/** What a service's `migrate.ts` does: MIGRATION_DATABASE_URL names its database as the owner sees it. The service never gets it. */
export async function migrateAsOwner(migrations: readonly Migration[]): Promise<void> {
  const ownerUrl = process.env.MIGRATION_DATABASE_URL;
  if (!ownerUrl) throw new Error('MIGRATION_DATABASE_URL is missing: the database as its owner sees it');
  await migrate(ownerUrl, migrations);
}
