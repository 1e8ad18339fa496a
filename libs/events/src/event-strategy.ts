import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { describeFault, isCollision, isDatabaseLost } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { deliver } from './deliver.js';
import { Consumes, type EventConsumer } from './event-consumer.js';
import { EVENT_LOG, type EventLog, type LogRecord, type Subscription } from './event-log.js';
import { faultName, park } from './park.js';
import { LagWatch } from './lag-watch.js';

/** Nest's way in for events: every provider marked @Consumes() is subscribed when the service starts to listen. */
@Injectable()
export class EventStrategy extends Server implements CustomTransportStrategy {
  private readonly log = new Logger('events');
  private readonly watch: LagWatch;
  private subscriptions: Promise<Subscription>[] = [];
  private closing = false;

  constructor(
    @Inject(EVENT_LOG) private readonly events: EventLog,
    private readonly db: DataSource,
    private readonly discovery: DiscoveryService,
  ) {
    super();
    this.watch = new LagWatch((name) => this.giveUp(name, new Error('lag grows while nothing is handled')));
  }

  /** Every consumer of this service. */
  consumers(): EventConsumer<never>[] {
    const providers = this.discovery.getProviders({ metadataKey: Consumes.KEY });
    return providers.map(({ instance }) => instance as EventConsumer<never>);
  }

  /** Does not wait for the topics: a service may start before the one whose events it reads. */
  override listen(callback: () => void): void {
    this.subscriptions = this.consumers().map((consumer) => this.subscribe(consumer));
    for (const subscription of this.subscriptions)
      subscription.catch((fault: Error) => this.giveUp('subscribe', fault));
    callback();
  }

  override async close(): Promise<void> {
    this.closing = true;
    this.watch.stop();
    await this.events.close();
    await Promise.allSettled(this.subscriptions);
  }

  override on(): never {
    throw new Error('this transport has no events of its own');
  }

  override unwrap<T>(): T {
    return this.events as T;
  }

  private async subscribe(consumer: EventConsumer<never>): Promise<Subscription> {
    const subscription = await this.events.subscribe({
      group: consumer.name,
      topic: consumer.stream.topic,
      onRecord: (record, keepAlive) => this.receive(consumer, record, keepAlive),
      onCrash: (fault) => this.giveUp(consumer.name, fault),
    });
    this.watch.add(consumer.name, subscription);
    return subscription;
  }

  /** A fault of the handler parks the event at once and the partition goes on; only a lost database holds it. */
  private async receive(
    consumer: EventConsumer<never>,
    { key, value }: LogRecord,
    keepAlive: () => Promise<void>,
  ): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        const delivery = await deliver(this.db, consumer, key, value);
        if (delivery === 'behind-a-parked-one')
          await park(this.db, consumer, key, value, 'behind an earlier one of its key');
        return;
      } catch (fault) {
        if (!isDatabaseLost(fault) && !(isCollision(fault) && attempt < 5)) {
          if (await this.parked(consumer, key, value, fault)) return;
        }
        if (this.closing) throw fault;
        await keepAlive();
        await sleep(Math.min(50 * 2 ** attempt, 1_000));
      }
    }
  }

  private async parked(
    consumer: EventConsumer<never>,
    key: string,
    value: Uint8Array,
    fault: unknown,
  ): Promise<boolean> {
    this.log.error('event parked', {
      consumer: consumer.name,
      key,
      fault: describeFault(fault),
    });
    try {
      await park(this.db, consumer, key, value, faultName(fault));
      return true;
    } catch (second) {
      if (isDatabaseLost(second)) return false;
      throw second;
    }
  }

  /** A consumer that is dead leaves the process looking healthy; so the process ends and its supervisor starts it again. */
  private giveUp(name: string, fault: Error): void {
    if (this.closing) return;
    this.log.fatal('consumer ended, the process follows', { consumer: name, fault: describeFault(fault) });
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 200).unref();
  }
}
