import { type DynamicModule, Logger, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { describeFault } from '@silon/service-kit';
import { JobDispatcher } from './job-dispatcher.js';
import { JOB_SLOTS, JobWorkers } from './job-workers.js';
import { Queues, type QueueSettings } from './queues.js';

export interface JobSettings extends QueueSettings {
  /** Jobs at once in one process. */
  readonly JOB_SLOTS: number;
}

/** Work that is fanned out over processes: PostgreSQL holds it, BullMQ carries it, providers marked @Works() do it. */
@Module({})
export class JobsModule {
  /** `works`: false in a process that only dispatches and sweeps. */
  static forRoot(config: Type<JobSettings>, { works = true } = {}): DynamicModule {
    const log = new Logger('redis');
    const quiet = (fault: unknown) => log.debug('redis is away', { fault: describeFault(fault) });
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: Queues, inject: [config], useFactory: (settings: JobSettings) => new Queues(settings, quiet) },
        {
          provide: JOB_SLOTS,
          inject: [config],
          useFactory: ({ JOB_SLOTS: slots }: JobSettings) => (works ? slots : 0),
        },
        JobWorkers,
        JobDispatcher,
      ],
      exports: [Queues, JobWorkers],
    };
  }
}
