import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Duty } from '@silon/postgres';
import { describeFault } from '@silon/service-kit';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ValidationConfig } from '../validation.config.js';
import { findUnconcluded, recountDue } from './recount.js';

/** One instance a database recounts on a schedule, and looks for what was forgotten. */
@Injectable()
export class RecountDuty implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('recount');
  private readonly duty: Duty;

  constructor(db: DataSource, config: ValidationConfig) {
    this.duty = new Duty({
      name: 'recount',
      url: (db.options as DataSourceOptions & { url: string }).url,
      every: config.RECOUNT_EVERY_MS,
      round: async () => {
        await findUnconcluded(db);
        await recountDue(db, config.RECOUNT_ALL_SECONDS);
        return false;
      },
      onFault: (fault) => this.log.warn('recount interrupted', { fault: describeFault(fault) }),
    });
  }

  onApplicationBootstrap(): void {
    this.duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.duty.stop();
  }
}
