import pg from 'pg';

/** One statement on a connection of its own. */
export async function askServer<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(statement, values).finally(() => client.end());
  return rows;
}

/** The address of another database of the same server. */
export const databaseOn = (databaseUrl: string, database: string): string =>
  Object.assign(new URL(databaseUrl), { pathname: `/${database}` }).href;
