import { nominationStream } from '@silon/contracts';
import { say } from '@silon/events';
import type { EntityManager } from 'typeorm';
import type { PairRow } from './pair.entity.js';

/** Says the pair's whole state under its version. */
export async function sayPair(tx: EntityManager, pair: PairRow): Promise<void> {
  const { id: pairId, electionId, version, candidateName, viceCandidateName, mandateNumber } = pair;
  await say(tx, nominationStream, electionId, {
    eventId: `pair_${pairId}_${version}`,
    electionId,
    event: { case: 'pairChanged', value: { version, pairId, candidateName, viceCandidateName, mandateNumber } },
  });
}
