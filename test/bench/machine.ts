import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import pg from 'pg';

const shown = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'wal_level'];

/** What the figures were measured on. */
export async function machineLines(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; value: string }>(
      `SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1) ORDER BY array_position($1, name)`,
      [shown],
    );
    const { rows: versions } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    return [
      `machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unnamed'}), ${(totalmem() / 1024 ** 3).toFixed(0)} GB, Node ${process.version}, load before the start ${loadavg()[0]!.toFixed(1)}`,
      `PostgreSQL ${versions[0]!.version}: ${rows.map(({ name, value }) => `${name}=${value}`).join(', ')}`,
    ];
  } finally {
    await client.end();
  }
}
