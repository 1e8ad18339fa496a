import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface DutyOptions {
  /** Names the lock, so one holder a database at a time. */
  readonly name: string;
  readonly url: string;
  /** One round of the work; true: there is more, come again at once. Must bear being done twice. */
  readonly round: () => Promise<boolean>;
  /** Milliseconds between rounds when nothing wakes it. */
  readonly every: number;
  /** A NOTIFY channel that wakes it. */
  readonly channel?: string;
  /** A holder whose beat is older is taken for dead or frozen and its connection ended. Milliseconds. */
  readonly staleAfter?: number;
  readonly onFault?: (fault: unknown) => void;
}

/**
 * Work that one instance a database does at a time: an advisory lock decides who, a beat in a row shows that he is alive.
 * A frozen holder keeps his lock for ever, since PostgreSQL sees a living connection; the beat is how the others know.
 */
export class Duty {
  private stopped = false;
  private running: Promise<void> | undefined;
  private client: Client | undefined;
  private woken = Promise.withResolvers<void>();
  private faults = 0;

  constructor(private readonly options: DutyOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the round in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** True while this instance is the holder. */
  get held(): boolean {
    return this.client !== undefined;
  }

  wake(): void {
    this.woken.resolve();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const client = await this.acquire();
        if (client) await this.hold(client);
        else await this.pause(this.staleAfter / 2); // each look costs the server a new connection
      } catch (fault) {
        if (!this.stopped) this.options.onFault?.(fault);
        await this.pause(Math.min(250 * 2 ** this.faults++, 5_000));
      }
    }
  }

  private get staleAfter(): number {
    return this.options.staleAfter ?? 5_000;
  }

  private async acquire(): Promise<Client | undefined> {
    const client = new Client({
      connectionString: this.options.url,
      // Tells an operator which process holds the duty.
      application_name: `duty:${this.options.name}:${process.pid}`,
      keepAlive: true,
    });
    client.on('error', () => undefined); // the end follows
    await client.connect();
    try {
      const { rows } = await client.query('SELECT pg_try_advisory_lock(5170, hashtext($1)) AS held', [
        `duty:${this.options.name}`,
      ]);
      if (rows[0].held) return client;
      await this.endFrozenHolder(client);
    } catch (fault) {
      await end(client);
      throw fault;
    }
    await end(client);
    return undefined;
  }

  /** The lock's holder and the beat's writer are the same backend, or the lock was just taken and the first beat is on its way. */
  private async endFrozenHolder(client: Client): Promise<void> {
    await client.query(
      `SELECT pg_terminate_backend(l.pid)
         FROM pg_locks l
         LEFT JOIN duty d ON d.name = $1 AND d.backend_pid = l.pid
         JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND l.classid = 5170 AND l.objid::bigint = (hashtext($2)::bigint & 4294967295)
          AND coalesce(d.beat_at, a.backend_start) < clock_timestamp() - make_interval(secs => $3)`,
      [this.options.name, `duty:${this.options.name}`, this.staleAfter / 1000],
    );
  }

  private async hold(client: Client): Promise<void> {
    this.client = client;
    let lost = false;
    client.on('end', () => {
      lost = true;
      this.wake();
    });
    client.on('notification', () => this.wake());
    try {
      await client.query('SET synchronous_commit TO off'); // nothing goes over this connection but beats: a lost one harms nobody
      await this.beat(client);
      if (this.options.channel) await client.query(`LISTEN ${client.escapeIdentifier(this.options.channel)}`);
      let isBeating = false; // on a slow server one beat may still be on its way when the next is due
      const beats = setInterval(() => {
        if (isBeating) return;
        isBeating = true;
        void this.beat(client)
          .catch(() => (lost = true))
          .finally(() => (isBeating = false));
      }, this.staleAfter / 5);
      try {
        while (!this.stopped && !lost) {
          this.woken = Promise.withResolvers<void>();
          const more = await this.options.round();
          this.faults = 0;
          if (!more) await this.rest(this.options.every);
        }
      } finally {
        clearInterval(beats);
      }
    } finally {
      this.client = undefined;
      await end(client);
    }
  }

  private async beat(client: Client): Promise<void> {
    await client.query(
      `INSERT INTO duty (name, backend_pid) VALUES ($1, pg_backend_pid())
       ON CONFLICT (name) DO UPDATE SET backend_pid = excluded.backend_pid, beat_at = clock_timestamp()`,
      [this.options.name],
    );
  }

  /** Before the next try to become the holder. What woke the last round, such as the end of its connection, does not cut it short. */
  private async pause(milliseconds: number): Promise<void> {
    this.woken = Promise.withResolvers<void>();
    await this.rest(milliseconds);
  }

  private async rest(milliseconds: number): Promise<void> {
    if (this.stopped) return;
    const timer = new AbortController();
    await Promise.race([
      sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined),
      this.woken.promise,
    ]);
    timer.abort();
  }
}

const end = (client: Client): Promise<void> => client.end().catch(() => undefined);
