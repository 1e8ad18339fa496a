import type { DataSource } from 'typeorm';

const settings = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** PostgreSQL is the truth; a server that may forget a commit is refused at start. */
export async function requireDurable(db: DataSource): Promise<void> {
  const off: { name: string }[] = await db.query(
    `SELECT name FROM pg_settings WHERE name = ANY($1) AND setting IN ('off', 'local')`,
    [settings],
  );
  if (off.length) throw new Error(`PostgreSQL may lose commits: ${off.map(({ name }) => name).join(', ')} must be on`);
}
