import type { Account } from '@silon/access';
import { recordAct } from '@silon/trace';
import type { EntityManager } from 'typeorm';

export interface Deed {
  readonly action: string;
  readonly object: string;
  readonly before?: unknown;
  readonly after: unknown;
  readonly reason?: string;
}

/** What a commission's account did to an election of its own. */
export const recordDeed = (tx: EntityManager, { id: actor, role, commission }: Account, deed: Deed): Promise<void> =>
  recordAct(tx, { actor, role, commission, ...deed });
