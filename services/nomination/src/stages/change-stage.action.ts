import { Inject, Injectable } from '@nestjs/common';
import { type Account, NotThere } from '@silon/access';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { databaseTime } from '../database-time.js';
import { lockElection } from '../elections/find-election.js';
import { instantOf } from './moment.js';
import { packFor, RULE_PACKS, type RulePacksOfRelease } from './rule-pack.js';
import { sayStage } from './stage-event.js';
import type { StageChange } from './stage-input.js';
import { StageRow } from './stage.entity.js';
import { checkChangedWindow } from './window-rules.js';

@Injectable()
export class ChangeStage {
  constructor(
    private readonly db: DataSource,
    @Inject(RULE_PACKS) private readonly packs: RulePacksOfRelease,
  ) {}

  /** Throws NotThere, WindowUpsideDown, DecisionMissing. */
  async run(
    by: Account,
    { electionId, id }: { electionId: string; id: string },
    change: StageChange,
  ): Promise<StageRow> {
    return this.db.transaction(async (tx) => {
      const { timeZone } = await lockElection(tx, by, electionId);
      const before = await tx.getRepository(StageRow).findOneBy({ electionId, id });
      if (!before) throw new NotThere();
      const wanted: StageRow = {
        ...before,
        version: before.version + 1,
        name: change.name ?? before.name,
        exceptionDecision: change.exceptionDecision ?? before.exceptionDecision,
        opensAt: change.opensAt ? instantOf(change.opensAt, timeZone) : before.opensAt,
        closesAt: change.closesAt ? instantOf(change.closesAt, timeZone) : before.closesAt,
      };
      const now = await databaseTime(tx);
      const after: StageRow = { ...wanted, rulePack: packFor(wanted, before, this.packs, now) };
      checkChangedWindow(before, after, { now, decision: change.exceptionDecision });
      await tx.getRepository(StageRow).save(after);
      await sayStage(tx, after);
      await recordDeed(tx, by, { action: 'change-stage', object: `stage/${id}`, before, after });
      return after;
    });
  }
}
