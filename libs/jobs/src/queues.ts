import { createNodeRedisClient, type Processor, Queue, Worker } from 'bullmq';
import { createClient } from 'redis';
import type { Dispatched, Sent } from './dispatch.js';

export interface QueueSettings {
  readonly REDIS_URL: string;
  readonly REDIS_PREFIX: string;
}

/** A worker takes the lease within milliseconds of the message. */
const TAKEN_FOR_DEAD = 3_000;

/** A completed job kept in Redis would swallow one with the same id, so the dispatch is part of the id. */
const messageId = ({ id, dispatch }: Sent) => `${id}_${dispatch}`;

/** Where jobs go that need something: a queue that only those listen to who have it. BullMQ refuses ":" in names. */
export const channelOf = (queue: string, needs: string): string => (needs === '' ? queue : `${queue}_${needs}`);

/** BullMQ over node-redis. Redis may vanish at any time: everything here may fail and is done again by the sweeper. */
export class Queues {
  private readonly client;
  private readonly queues = new Map<string, Queue<Dispatched>>();
  private readonly workers: Worker<Dispatched>[] = [];

  constructor(
    private readonly settings: QueueSettings,
    private readonly onFault: (fault: unknown) => void,
  ) {
    this.client = createClient({
      url: settings.REDIS_URL,
      commandOptions: { timeout: 5_000 },
      socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 1_000) },
    });
    this.client.on('error', onFault);
  }

  async send(queue: string, jobs: readonly Dispatched[]): Promise<void> {
    const options = { removeOnComplete: true, removeOnFail: true };
    for (const [needs, alike] of Map.groupBy(jobs, (job) => job.needs))
      await this.queue(channelOf(queue, needs)).addBulk(
        alike.map((job) => ({
          name: queue,
          data: job,
          opts: { ...options, jobId: messageId(job) },
        })),
      );
  }

  /**
   * Of these, the ones whose message is lost: Redis no longer knows it or holds it in no list, or a worker took it a while ago and
   * then died or froze before it took the lease. Sending one again that is not lost is harmless: only the last message sent finds
   * its job.
   */
  async lost(queue: string, jobs: readonly Sent[]): Promise<Sent[]> {
    const lost = await Promise.all(jobs.map((job) => this.isLost(this.queue(channelOf(queue, job.needs)), job)));
    return jobs.filter((_, index) => lost[index]);
  }

  work(queue: string, slots: number, process: Processor<Dispatched>): void {
    const worker = new Worker<Dispatched>(queue, process, {
      connection: this.connection(),
      prefix: this.settings.REDIS_PREFIX,
      concurrency: slots,
      lockDuration: 30_000,
      stalledInterval: 15_000,
      // PostgreSQL counts attempts; BullMQ's own limit would lose jobs.
      maxStalledCount: 1_000_000,
      drainDelay: 2,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    worker.on('error', this.onFault);
    this.workers.push(worker);
  }

  /** No new jobs; resolves when those under way have ended. */
  async drain(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close().catch(this.onFault)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(this.onFault)));
    if (this.client.isOpen) this.client.destroy();
  }

  private async isLost(queue: Queue<Dispatched>, job: Sent): Promise<boolean> {
    const message = await queue.getJob(messageId(job));
    if (!message) return true;
    if (message.processedOn) return message.processedOn < Date.now() - TAKEN_FOR_DEAD;
    return (await message.getState()) === 'unknown';
  }

  private queue(name: string): Queue<Dispatched> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue<Dispatched>(name, { connection: this.connection(), prefix: this.settings.REDIS_PREFIX });
      queue.on('error', this.onFault);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private connection() {
    return createNodeRedisClient(this.client);
  }
}
