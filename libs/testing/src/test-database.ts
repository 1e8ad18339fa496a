import { randomUUID } from 'node:crypto';
import { migrate, type Migration } from '@silon/postgres';
import { DataSource } from 'typeorm';

export interface TestDatabase {
  readonly url: string;
  readonly db: DataSource;
  /** Closes the connection and drops the database. */
  drop(): Promise<void>;
}

/** The server under test, as it was named before a test booted a service on a database of its own. */
const given = process.env.DATABASE_URL;

/** `npm test` starts the embedded server and names it. */
function server(): string {
  if (!given)
    throw new Error('DATABASE_URL names no PostgreSQL server: run the tests through `npm test` or start `npm run up`');
  return given;
}

/** A migrated database of its own for one test file. */
export async function createTestDatabase(
  migrations: readonly Migration[],
  entities: Function[] = [],
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server()), { pathname: `/${name}` }).href;
  await migrate(url, migrations);
  const db = await new DataSource({ type: 'postgres', url, entities, poolSize: 20 }).initialize();
  const drop = async () => {
    await db.destroy();
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url, db, drop };
}

async function asAdmin(statement: string): Promise<void> {
  const admin = await new DataSource({ type: 'postgres', url: server(), poolSize: 1 }).initialize();
  await admin.query(statement);
  await admin.destroy();
}
