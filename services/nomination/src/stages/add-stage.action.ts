import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { databaseTime } from '../database-time.js';
import { lockElection } from '../elections/find-election.js';
import { instantOf } from './moment.js';
import { packFor, RULE_PACKS, type RulePacksOfRelease } from './rule-pack.js';
import { sayStage } from './stage-event.js';
import type { NewStage } from './stage-input.js';
import { StageRow } from './stage.entity.js';
import { checkNewWindow } from './window-rules.js';

@Injectable()
export class AddStage {
  constructor(
    private readonly db: DataSource,
    @Inject(RULE_PACKS) private readonly packs: RulePacksOfRelease,
  ) {}

  /** Throws NotThere, WindowUpsideDown, DecisionMissing. */
  async run(by: Account, electionId: string, wanted: NewStage): Promise<StageRow> {
    return this.db.transaction(async (tx) => {
      const { timeZone } = await lockElection(tx, by, electionId);
      const { kind, name, exceptionDecision = '' } = wanted;
      const window: StageRow = {
        ...{ id: randomUUID(), electionId, version: 1, kind, name, exceptionDecision },
        ...{ rulePack: '', rulePackDecision: '' },
        opensAt: instantOf(wanted.opensAt, timeZone),
        closesAt: instantOf(wanted.closesAt, timeZone),
      };
      const stage: StageRow = { ...window, rulePack: packFor(window, undefined, this.packs, await databaseTime(tx)) };
      checkNewWindow(stage, await tx.getRepository(StageRow).findBy({ electionId }));
      await tx.getRepository(StageRow).insert(stage);
      await sayStage(tx, stage);
      await recordDeed(tx, by, { action: 'add-stage', object: `stage/${stage.id}`, after: stage });
      return stage;
    });
  }
}
