import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { nominationStream, StageKind as SpokenKind } from '@silon/contracts';
import { say } from '@silon/events';
import type { EntityManager } from 'typeorm';
import type { StageKind, StageRow } from './stage.entity.js';

const kinds: Record<StageKind, SpokenKind> = {
  'support-handover': SpokenKind.SUPPORT_HANDOVER,
  'admin-verification': SpokenKind.ADMIN_VERIFICATION,
  'factual-verification': SpokenKind.FACTUAL_VERIFICATION,
  repair: SpokenKind.REPAIR,
  registration: SpokenKind.REGISTRATION,
  determination: SpokenKind.DETERMINATION,
};

/** Says the stage's whole state under its version. */
export async function sayStage(tx: EntityManager, stage: StageRow): Promise<void> {
  const { id: stageId, electionId, version, name, exceptionDecision, rulePack, rulePackDecision } = stage;
  await say(tx, nominationStream, electionId, {
    eventId: `stage_${stageId}_${version}`,
    electionId,
    event: {
      case: 'stageChanged',
      value: {
        ...{ version, stageId, name, exceptionDecision, rulePack, rulePackDecision },
        kind: kinds[stage.kind],
        opensAt: timestampFromDate(stage.opensAt),
        closesAt: timestampFromDate(stage.closesAt),
      },
    },
  });
}
