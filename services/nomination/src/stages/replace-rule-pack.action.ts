import { Inject, Injectable } from '@nestjs/common';
import { type Account, NotThere } from '@silon/access';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { databaseTime } from '../database-time.js';
import { lockElection } from '../elections/find-election.js';
import { checkReplacement, RULE_PACKS, type RulePacksOfRelease } from './rule-pack.js';
import { sayStage } from './stage-event.js';
import type { RulePackReplacement } from './stage-input.js';
import { StageRow } from './stage.entity.js';

/** Other rules inside an open window: by a numbered decision alone. What was received before keeps its rules. */
@Injectable()
export class ReplaceRulePack {
  constructor(
    private readonly db: DataSource,
    @Inject(RULE_PACKS) private readonly packs: RulePacksOfRelease,
  ) {}

  /** The pack that holds already is no new version. Throws NotThere, WindowNotOpen, RulePackUnknown. */
  async run(
    by: Account,
    { electionId, id }: { electionId: string; id: string },
    { rulePack, decisionNumber, reason }: RulePackReplacement,
  ): Promise<StageRow> {
    return this.db.transaction(async (tx) => {
      await lockElection(tx, by, electionId);
      const before = await tx.getRepository(StageRow).findOneBy({ electionId, id });
      if (!before) throw new NotThere();
      checkReplacement(before, rulePack, this.packs, await databaseTime(tx));
      if (before.rulePack === rulePack) return before;
      const after: StageRow = {
        ...before,
        version: before.version + 1,
        rulePack,
        rulePackDecision: decisionNumber,
      };
      await tx.getRepository(StageRow).save(after);
      await sayStage(tx, after);
      const act = { action: 'replace-rule-pack', object: `stage/${id}`, reason: `${decisionNumber}: ${reason}` };
      await recordDeed(tx, by, { ...act, before, after });
      return after;
    });
  }
}
