import { Inject, Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan, gaugeOf } from '@silon/postgres';
import { DataSource } from 'typeorm';
import { EventStrategy } from './event-strategy.js';
import { EVENT_LOG, type EventLog } from './event-log.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { retryParked } from './park.js';
import { relayOnce } from './relay.js';

const backlog = [
  {
    name: 'events_unsent_oldest_seconds',
    help: 'Age of the oldest event of this service that Kafka does not have yet.',
    sql: 'SELECT coalesce(extract(epoch FROM now() - min(created_at)), 0) AS value FROM outbox WHERE published_at IS NULL',
  },
  {
    name: 'events_parked',
    help: 'Events that a consumer of this service could not handle, and those that wait behind them.',
    sql: 'SELECT count(*) AS value FROM parked_event',
  },
];

/** What one instance a database does for the backbone: relay the outbox, try parked events again. */
@Injectable()
export class EventDuties extends DutyHolder {
  constructor(
    db: DataSource,
    @Inject(EVENT_LOG) private readonly events: EventLog,
    private readonly strategy: EventStrategy,
  ) {
    super(db, new Logger('events'));
    for (const figure of backlog) gaugeOf(db, figure);
  }

  protected duties(): DutyPlan[] {
    const relay = async () => (await relayOnce(this.db, this.events)) > 0;
    return [
      { name: 'relay', every: 1_000, channel: OUTBOX_CHANNEL, round: relay },
      { name: this.nameOfRetrying(), every: 1_000, round: () => this.retry() },
    ];
  }

  /** A replay's consumers stand beside those the public reads, in other processes: each kind is looked after by its own. */
  private nameOfRetrying(): string {
    const names = this.strategy.consumers().map(({ name }) => name);
    return `parked:${names.sort().join(',')}`;
  }

  private async retry(): Promise<boolean> {
    const { failed } = await retryParked(this.db, this.strategy.consumers());
    const consumers = [...new Set(failed.map(({ consumer }) => consumer))];
    if (failed.length > 0) this.log.error('parked events still fail', { consumers, keys: failed.length });
    return false;
  }
}
