import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const [pause, shown] = [10, 20];

/** Looks again and again at what PostgreSQL is doing; `stop` gives the statements seen most, with what they waited for. */
export function sampleServer(databaseUrl: string): { stop(): Promise<string[][]> } {
  const seen = new Map<string, number>();
  let isStopped = false;
  const running = (async () => {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' });
    await client.connect();
    for (; !isStopped; await sleep(pause)) {
      const { rows } = await client.query<{ query: string; wait: string }>(
        `SELECT regexp_replace(left(query, 400), '\\s+', ' ', 'g') AS query, coalesce(wait_event_type || ':' || wait_event, 'running') AS wait
           FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      for (const { query, wait } of rows) {
        const key = `${wait}\t${query.slice(0, 110)}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
    await client.end();
  })();
  return {
    async stop() {
      isStopped = true;
      await running;
      const sorted = [...seen].sort(([, one], [, other]) => other - one).slice(0, shown);
      return sorted.map(([key, count]) => [String(count), ...key.split('\t')]);
    },
  };
}
