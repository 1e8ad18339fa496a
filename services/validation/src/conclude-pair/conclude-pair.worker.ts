import { fenced, finish, type JobWorker, type LeasedJob, Works } from '@silon/jobs';
import { DataSource } from 'typeorm';
import { ValidationConfig } from '../validation.config.js';
import { CONCLUDE_PAIR, type ConcludeJob } from './ask-to-conclude.js';
import { concludeNext } from './conclude-next.js';

/** Concludes every ready upload of a pair in receipt order, up to the first unfinished one, each in a transaction of its own. */
@Works()
export class ConcludePairWorker implements JobWorker<ConcludeJob> {
  readonly queue = CONCLUDE_PAIR;
  readonly leaseSeconds: number;
  readonly slots = 2;

  constructor(
    private readonly db: DataSource,
    { JOB_LEASE_SECONDS }: ValidationConfig,
  ) {
    this.leaseSeconds = JOB_LEASE_SECONDS;
  }

  async run(job: LeasedJob<ConcludeJob>): Promise<void> {
    while (await fenced(this.db, job, (tx) => concludeNext(tx, job.payload.pairId)));
    await fenced(this.db, job, (tx) => finish(tx, job));
  }

  /** A pair is never given up: the job goes on being asked for, and the alarm has been raised. */
  async exhausted(): Promise<void> {
    // findUnconcluded asks again.
  }
}
