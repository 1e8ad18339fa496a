import { type DynamicModule, Inject, Injectable, Module, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Stream } from '@silon/contracts';
import { EventDuties } from './event-duties.js';
import { EVENT_LOG, type EventLog } from './event-log.js';
import { EventStrategy } from './event-strategy.js';
import { KafkaEventLog, type KafkaSettings } from './kafka-event-log.js';

const OWNED = Symbol('owned stream');

/** The service that owns a topic makes it; a broker that is down at the start is asked again by the relay. */
@Injectable()
class OwnedTopic implements OnApplicationBootstrap {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(OWNED) private readonly owned: Stream | null,
  ) {}

  onApplicationBootstrap(): void {
    if (this.owned) void this.log.ensureTopic(this.owned.topic).catch(() => undefined);
  }
}

/** The backbone of one service: its outbox's relay, its consumers, the stream it owns. */
@Module({})
export class EventsModule {
  static forRoot(config: Type<KafkaSettings>, { service, owns }: { service: string; owns?: Stream }): DynamicModule {
    return {
      module: EventsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        {
          provide: EVENT_LOG,
          inject: [config],
          useFactory: (settings: KafkaSettings) => new KafkaEventLog(settings, service),
        },
        { provide: OWNED, useValue: owns ?? null },
        OwnedTopic,
        EventStrategy,
        EventDuties,
      ],
      exports: [EVENT_LOG, EventStrategy],
    };
  }
}
