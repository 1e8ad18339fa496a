import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { askServer } from './ask-server.ts';

const shown = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'wal_level'];

/** What the figures were measured on. */
export async function machineLines(databaseUrl: string): Promise<string[]> {
  const settings = await askServer<{ name: string; value: string }>(
    databaseUrl,
    `SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1) ORDER BY array_position($1, name)`,
    [shown],
  );
  const [server] = await askServer<{ version: string }>(
    databaseUrl,
    `SELECT current_setting('server_version') AS version`,
  );
  return [
    `machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unnamed'}), ${(totalmem() / 1024 ** 3).toFixed(0)} GB, Node ${process.version}, load before the start ${loadavg()[0]!.toFixed(1)}`,
    `PostgreSQL ${server!.version}: ${settings.map(({ name, value }) => `${name}=${value}`).join(', ')}`,
  ];
}
