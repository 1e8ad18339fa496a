import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Duty } from '@silon/postgres';
import { describeFault } from '@silon/service-kit';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { EventStrategy } from './event-strategy.js';
import { EVENT_LOG, type EventLog } from './event-log.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { retryParked } from './park.js';
import { relayOnce } from './relay.js';

/** What one instance a database does for the backbone: relay the outbox, try parked events again. */
@Injectable()
export class EventDuties implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('events');
  private readonly duties: Duty[];

  constructor(
    private readonly db: DataSource,
    @Inject(EVENT_LOG) events: EventLog,
    private readonly strategy: EventStrategy,
  ) {
    const { url } = db.options as DataSourceOptions & { url: string };
    const onFault = (fault: unknown) => this.log.warn('duty interrupted', { fault: describeFault(fault) });
    this.duties = [
      new Duty({
        name: 'relay',
        url,
        every: 1_000,
        channel: OUTBOX_CHANNEL,
        round: async () => (await relayOnce(db, events)) > 0,
        onFault,
      }),
      new Duty({ name: 'parked', url, every: 1_000, round: () => this.retry(), onFault }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const duty of this.duties) duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.duties.map((duty) => duty.stop()));
  }

  private async retry(): Promise<boolean> {
    const { failed } = await retryParked(this.db, this.strategy.consumers());
    const consumers = [...new Set(failed.map(({ consumer }) => consumer))];
    if (failed.length > 0) this.log.error('parked events still fail', { consumers, keys: failed.length });
    return false;
  }
}
