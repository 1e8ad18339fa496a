import { timestampDate } from '@bufbuild/protobuf/wkt';
import {
  type ElectionChanged,
  type NominationEvent,
  nominationStream,
  type StageChanged,
  StageKind,
} from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';

const receiving: readonly StageKind[] = [StageKind.SUPPORT_HANDOVER, StageKind.REPAIR];

/** What an election asks for and when its files come in. Nothing is judged by it; so it has a name and tables of its own. */
@Consumes()
export class TermsConsumer implements EventConsumer<NominationEvent> {
  readonly name = 'validation.terms';
  readonly stream = nominationStream;

  async handle({ electionId, event }: NominationEvent, tx: EntityManager): Promise<void> {
    if (event.case === 'electionChanged') return replaceThreshold(tx, electionId, event.value);
    if (event.case === 'stageChanged') return replaceStage(tx, electionId, event.value);
  }
}

async function replaceThreshold(
  tx: EntityManager,
  electionId: string,
  { version, minimumSupport, minimumSpread }: ElectionChanged,
): Promise<void> {
  await tx.query(
    `INSERT INTO election_threshold (election_id, version, minimum_support, minimum_spread) VALUES ($1, $2, $3, $4)
     ON CONFLICT (election_id) DO UPDATE
        SET version = excluded.version, minimum_support = excluded.minimum_support, minimum_spread = excluded.minimum_spread
      WHERE election_threshold.version < excluded.version`,
    [electionId, version, minimumSupport, minimumSpread],
  );
}

async function replaceStage(
  tx: EntityManager,
  electionId: string,
  { version, stageId, kind, opensAt, closesAt }: StageChanged,
): Promise<void> {
  if (!receiving.includes(kind) || !opensAt || !closesAt) return;
  await tx.query(
    `INSERT INTO receiving_stage (stage_id, election_id, version, opens_at, closes_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (stage_id) DO UPDATE
        SET version = excluded.version, opens_at = excluded.opens_at, closes_at = excluded.closes_at
      WHERE receiving_stage.version < excluded.version`,
    [stageId, electionId, version, timestampDate(opensAt), timestampDate(closesAt)],
  );
}
