import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DutyHolder, type DutyPlan, gaugeOf } from '@silon/postgres';
import { placeOfFault } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { dispatch } from './dispatch.js';
import { JOBS_CHANNEL } from './enqueue.js';
import type { JobWorker } from './job.js';
import { JobWorkers } from './job-workers.js';
import { Queues } from './queues.js';
import { backToWaiting, endFrozenBackends, queuedForLong, replaceExhausted, takeFromTheDead } from './sweep.js';
import { UnservedAlarm } from './unserved-alarm.js';

const SWEEP_EVERY = 1_000;
const oldestJob = {
  name: 'jobs_waiting_oldest_seconds',
  help: 'Age of the oldest job of this database that nobody has begun.',
  sql: `SELECT coalesce(extract(epoch FROM now() - min(made_at)), 0) AS value FROM job WHERE state IN ('waiting', 'queued')`,
};

/** One instance a database feeds the queues and looks after what was lost on the way. */
@Injectable()
export class JobDispatcher extends DutyHolder implements OnApplicationShutdown {
  private readonly alarms = new Map<string, UnservedAlarm>();
  private sweptAt = 0;

  constructor(
    db: DataSource,
    private readonly queues: Queues,
    private readonly workers: JobWorkers,
  ) {
    super(db, new Logger('jobs'));
    gaugeOf(db, oldestJob);
  }

  /** None where nothing works. */
  protected duties(): DutyPlan[] {
    if (this.workers.all().length === 0) return [];
    return [{ name: 'dispatcher', every: 1_000, channel: JOBS_CHANNEL, round: () => this.round() }];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
  }

  private async round(): Promise<boolean> {
    const sweeping = performance.now() - this.sweptAt > SWEEP_EVERY;
    if (sweeping) this.sweptAt = performance.now();
    const rounds = await Promise.allSettled(this.workers.all().map((worker) => this.serve(worker, sweeping)));
    const fault = rounds.find((round) => round.status === 'rejected');
    if (fault) throw fault.reason;
    return false;
  }

  /** What goes wrong with one queue keeps no other from being served. */
  private async serve(worker: JobWorker, sweeping: boolean): Promise<void> {
    if (sweeping) await this.sweep(worker);
    const jobs = await dispatch(this.db, worker.queue);
    if (jobs.length) await this.queues.send(worker.queue, jobs);
  }

  private async sweep(worker: JobWorker): Promise<void> {
    const dead = await takeFromTheDead(this.db, worker);
    if (dead.length) this.log.warn('taken from workers that no longer beat', { queue: worker.queue, jobs: dead });
    const frozen = await endFrozenBackends(this.db, worker.queue);
    if (frozen.length) this.log.warn('backends of frozen workers ended', { queue: worker.queue, jobs: frozen });
    const { replaced, failed } = await replaceExhausted(this.db, worker);
    for (const { job, fault } of failed)
      this.log.error('a job that killed too many workers could not be replaced', {
        queue: worker.queue,
        job,
        fault: placeOfFault(fault),
      });
    if (replaced.length)
      this.log.error('jobs killed too many workers and were replaced', { queue: worker.queue, jobs: replaced });
    await this.alarmOf(worker).look(this.db);
    const long = await queuedForLong(this.db, worker.queue);
    if (long.length) await backToWaiting(this.db, await this.queues.lost(worker.queue, long));
  }

  private alarmOf({ queue }: JobWorker): UnservedAlarm {
    const alarm = this.alarms.get(queue) ?? new UnservedAlarm(queue);
    this.alarms.set(queue, alarm);
    return alarm;
  }
}
