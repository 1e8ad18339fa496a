import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server';
import { Client } from 'pg';
import { IngestionConfig } from '../ingestion.config.js';
import { UploadBusy } from './refusals.js';

const [SPACE, CHANNEL] = [5171, 'upload_wanted'];
const [PATIENCE, PAUSE] = [10_000, 100];

/** A request of this instance that has the lock, or is asking the database for it. */
interface Holder {
  readonly release: RequestRelease;
  granted: boolean;
}

/**
 * One writer an upload over all instances: an advisory lock, held by one connection of each instance apart from the pool.
 * Who wants a lock asks its holder for it; a holder that died has lost it with its connection.
 */
@Injectable()
export class UploadLocks implements Locker, OnApplicationShutdown {
  private readonly held = new Map<string, Holder>();
  private client: Promise<Client> | undefined;

  constructor(private readonly config: IngestionConfig) {}

  newLock(uploadId: string): Lock {
    return {
      lock: (signal, release) => this.acquire(uploadId, signal, release),
      unlock: () => this.free(uploadId),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await (await client?.catch(() => undefined))?.end().catch(() => undefined);
  }

  private async acquire(uploadId: string, signal: AbortSignal, release: RequestRelease): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (!(await this.tryLock(uploadId, release))) {
      if (signal.aborted) throw ERRORS.ABORTED;
      if (performance.now() > until) throw new UploadBusy();
      await sleep(PAUSE);
    }
  }

  private async tryLock(uploadId: string, release: RequestRelease): Promise<boolean> {
    const other = this.held.get(uploadId);
    if (other) {
      if (other.granted) await other.release();
      return false;
    }
    // Noted here first: the same session would be granted the database's lock twice.
    const holder = { release, granted: false };
    this.held.set(uploadId, holder);
    try {
      const client = await this.connected();
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS granted', [
        SPACE,
        uploadId,
      ]);
      holder.granted = rows[0].granted;
      if (holder.granted) return true;
      await client.query('SELECT pg_notify($1, $2)', [CHANNEL, uploadId]);
    } catch (fault) {
      this.held.delete(uploadId);
      throw fault;
    }
    this.held.delete(uploadId);
    return false;
  }

  private async free(uploadId: string): Promise<void> {
    try {
      const client = await this.connected();
      await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [SPACE, uploadId]);
    } finally {
      this.held.delete(uploadId);
    }
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect().catch((fault: unknown) => {
      this.client = undefined;
      throw fault;
    });
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'upload-locks',
      keepAlive: true,
    });
    client.on('error', () => undefined); // its end follows
    client.once('end', () => this.lost());
    client.on('notification', ({ payload = '', processId }) => {
      const isOwnWish = processId === (client as Client & { processID: number }).processID;
      const holder = this.held.get(payload);
      if (holder?.granted && !isOwnWish) void holder.release();
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }

  /** The locks went with the connection: who writes under one must stop. */
  private lost(): void {
    this.client = undefined;
    for (const { release } of this.held.values()) void release();
  }
}
