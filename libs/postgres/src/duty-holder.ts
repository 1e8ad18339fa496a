import type { BeforeApplicationShutdown, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { describeFault } from '@silon/service-kit';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Duty, type DutyOptions } from './duty.js';

/** A duty without what all have alike: the database, and what becomes of a fault. */
export type DutyPlan = Omit<DutyOptions, 'url' | 'onFault'>;

/** A provider whose duties begin with the service and end with it. */
export abstract class DutyHolder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private begun: Duty[] = [];

  protected constructor(
    protected readonly db: DataSource,
    protected readonly log: Logger,
  ) {}

  /** Asked once, when every provider is there. */
  protected abstract duties(): DutyPlan[];

  onApplicationBootstrap(): void {
    const { url } = this.db.options as DataSourceOptions & { url: string };
    this.begun = this.duties().map((plan) => {
      const onFault = (fault: unknown) =>
        this.log.warn('duty interrupted', { duty: plan.name, fault: describeFault(fault) });
      return new Duty({ ...plan, url, onFault });
    });
    for (const duty of this.begun) duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.begun.map((duty) => duty.stop()));
  }
}
