import { Inject, Injectable } from '@nestjs/common';
import { type AuthEvent, authStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { projectAuthEvent } from './project-auth-event.js';

export const CONSUMER_NAME = Symbol('name of the access consumer');

/** Keeps the service's own copy of the token keys, of who was disabled and which sessions ended. */
@Injectable()
@Consumes()
export class AccessConsumer implements EventConsumer<AuthEvent> {
  readonly stream = authStream;

  constructor(@Inject(CONSUMER_NAME) readonly name: string) {}

  handle(event: AuthEvent, tx: EntityManager): Promise<void> {
    return projectAuthEvent(tx, event);
  }
}
