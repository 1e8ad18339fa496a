import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { projectAuthEvent } from '@silon/access';
import { AuthEventSchema, authStream } from '@silon/contracts';
import { say } from '@silon/events';
import type { EntityManager } from 'typeorm';

/** Tells the others by the outbox, and this service's own guard in the same transaction. */
export async function sayAuthEvent(
  tx: EntityManager,
  event: MessageInitShape<typeof AuthEventSchema> & { eventId: string; accountId: string },
): Promise<void> {
  await say(tx, authStream, event.accountId, event);
  await projectAuthEvent(tx, create(AuthEventSchema, event));
}
