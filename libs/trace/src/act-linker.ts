import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Duty } from '@silon/postgres';
import { describeFault } from '@silon/service-kit';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { linkActs } from './link-acts.js';

/** One linker a database, so that commands never queue behind each other for a place in the chain. */
@Injectable()
export class ActLinker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly duty: Duty;

  constructor(db: DataSource) {
    const { url } = db.options as DataSourceOptions & { url: string };
    const log = new Logger('trace');
    this.duty = new Duty({
      name: 'act-linker',
      url,
      every: 500,
      round: () => linkActs(db),
      onFault: (fault) => log.warn('linking interrupted', { fault: describeFault(fault) }),
    });
  }

  onApplicationBootstrap(): void {
    this.duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.duty.stop();
  }
}
