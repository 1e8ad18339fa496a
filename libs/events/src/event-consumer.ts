import { DiscoveryService } from '@nestjs/core';
import type { Stream } from '@silon/contracts';
import type { EntityManager } from 'typeorm';

/** What every envelope has: its id is derived from the fact, so that saying it twice is saying it once. */
export interface Event {
  eventId: string;
}

export interface EventConsumer<E extends Event = Event> {
  /** The consumer group, and the owner of its tables. A replay runs under a new name. */
  readonly name: string;
  readonly stream: Stream;
  /** The effect. Everything goes through `tx`, so it happens exactly as often as the inbox row. */
  handle(event: E, tx: EntityManager): Promise<void>;
  /** Runs after the commit, for what may be lost: wake-ups and pushes. */
  committed?(event: E): void;
}

/** Marks a provider as an EventConsumer: the strategy finds it and subscribes it. */
export const Consumes = DiscoveryService.createDecorator<void>();
