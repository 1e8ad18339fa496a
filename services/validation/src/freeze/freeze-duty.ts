import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Duty } from '@silon/postgres';
import { describeFault } from '@silon/service-kit';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ValidationConfig } from '../validation.config.js';
import { freezeEnded } from './freeze-stage.js';

/** One instance a database looks whether a stage is over, and then across its pairs. */
@Injectable()
export class FreezeDuty implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('freeze');
  private readonly duty: Duty;

  constructor(db: DataSource, { FREEZE_EVERY_MS, FREEZE_AFTER_SECONDS }: ValidationConfig) {
    this.duty = new Duty({
      name: 'freeze',
      url: (db.options as DataSourceOptions & { url: string }).url,
      every: FREEZE_EVERY_MS,
      round: async () => {
        for (const stage of await freezeEnded(db, FREEZE_AFTER_SECONDS)) this.log.log('stage frozen', { stage });
        return false;
      },
      onFault: (fault) => this.log.warn('freeze interrupted', { fault: describeFault(fault) }),
    });
  }

  onApplicationBootstrap(): void {
    this.duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.duty.stop();
  }
}
