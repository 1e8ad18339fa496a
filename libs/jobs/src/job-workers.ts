import { randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { placeOfFault } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { Company } from './company.js';
import type { Dispatched, Sent } from './dispatch.js';
import { type JobWorker, type LeasedJob, LeaseLost, Works } from './job.js';
import { beat, giveBack, takeLease } from './leases.js';
import { isOwnFault } from './own-faults.js';
import { channelOf, Queues } from './queues.js';

/** The service's setting: 0 in a process that only dispatches. */
export const JOB_SLOTS = Symbol('JOB_SLOTS');

/** Runs the jobs of every provider marked @Works(), and beats for them. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('jobs');
  private readonly name = randomUUID();
  private readonly held = new Set<string>();
  private readonly company = new Company();
  private draining = false;
  private beats: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly queues: Queues,
    private readonly discovery: DiscoveryService,
    @Inject(JOB_SLOTS) private readonly slots: number,
  ) {}

  all(): JobWorker[] {
    const workers = this.discovery
      .getProviders({ metadataKey: Works.KEY })
      .map(({ instance }) => instance as JobWorker);
    const names = new Set(workers.map(({ queue }) => queue));
    if (names.size !== workers.length) throw new Error('two workers for one queue');
    return workers;
  }

  async onApplicationBootstrap(): Promise<void> {
    const workers = this.all();
    if (this.slots === 0 || workers.length === 0) return;
    await this.beat(workers).catch(() => undefined);
    this.beats = setInterval(() => void this.beat(workers).catch(() => undefined), 1_000);
    for (const worker of workers) {
      for (const needs of ['', ...(worker.offers ?? [])])
        this.queues.work(channelOf(worker.queue, needs), this.slotsOf(worker), ({ data }) =>
          this.process(worker, data),
        );
    }
  }

  /** Jobs under way end by themselves; no new ones are taken. */
  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    await this.queues.drain();
    clearInterval(this.beats);
    await this.db.query('DELETE FROM job_worker WHERE worker = $1', [this.name]).catch(() => undefined);
  }

  private slotsOf = (worker: JobWorker): number => worker.slots ?? this.slots;

  private async beat(workers: JobWorker[]): Promise<void> {
    await this.db.query(
      `INSERT INTO job_worker (worker, queue, slots, offers)
       SELECT $1, queue, slots, offers FROM jsonb_to_recordset($2::jsonb) AS w (queue text, slots int, offers text[])
       ON CONFLICT (worker, queue) DO UPDATE SET beat_at = clock_timestamp()`,
      [
        this.name,
        JSON.stringify(
          workers.map((worker) => ({
            queue: worker.queue,
            slots: this.slotsOf(worker),
            offers: worker.offers ?? [],
          })),
        ),
      ],
    );
    if (this.held.size) await beat(this.db, this.name, [...this.held]);
  }

  private process(worker: JobWorker, { alone, ...sent }: Dispatched): Promise<void> {
    return this.company.run(alone, () => this.take(worker, sent));
  }

  private async take(worker: JobWorker, { id, dispatch }: Sent): Promise<void> {
    if (this.draining) return;
    const job = await takeLease(this.db, id, dispatch, this.name, worker.leaseSeconds);
    if (!job) return;
    this.held.add(id);
    try {
      await worker.run(job);
    } catch (fault) {
      await this.failed(worker, job, fault);
    } finally {
      this.held.delete(id);
    }
  }

  private async failed(worker: JobWorker, job: LeasedJob, fault: unknown): Promise<void> {
    if (fault instanceof LeaseLost) return;
    this.log.error('job failed', { queue: worker.queue, job: job.id, fault: placeOfFault(fault) });
    // Where even this cannot be written, the lease runs out and the sweeper finds the job.
    await giveBack(this.db, job, !isOwnFault(fault) && !this.draining).catch(() => undefined);
  }
}
