import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { recordAct } from '@silon/trace';
import { DataSource, MoreThan } from 'typeorm';
import { databaseTime } from '../database-time.js';
import { ElectionRow } from '../elections/election.entity.js';
import { isStale, RULE_PACKS, type RulePacksOfRelease } from './rule-pack.js';
import { sayStage } from './stage-event.js';
import { StageRow } from './stage.entity.js';

/** A release that starts pins its own rules to the windows that are not open yet; an open one keeps what it opened with. */
@Injectable()
export class PinWindows implements OnApplicationBootstrap {
  private readonly log = new Logger('stages');

  constructor(
    private readonly db: DataSource,
    @Inject(RULE_PACKS) private readonly packs: RulePacksOfRelease,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const now = await databaseTime(this.db.manager);
    const windows = await this.db.getRepository(StageRow).findBy({ closesAt: MoreThan(now) });
    for (const window of windows) if (isStale(window, this.packs, now)) await this.pin(window);
  }

  /** Looked at again under the election's lock: another instance may have pinned it, or it has opened meanwhile. */
  private async pin({ id, electionId }: StageRow): Promise<void> {
    await this.db.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const { commission } = await tx.getRepository(ElectionRow).findOneOrFail({ where: { id: electionId }, lock });
      const before = await tx.getRepository(StageRow).findOneByOrFail({ id });
      if (!isStale(before, this.packs, await databaseTime(tx))) return;
      const after: StageRow = { ...before, version: before.version + 1, rulePack: this.packs.current };
      await tx.getRepository(StageRow).save(after);
      await sayStage(tx, after);
      const who = { actor: 'nomination', role: 'system', commission };
      await recordAct(tx, { ...who, action: 'pin-rule-pack', object: `stage/${id}`, before, after });
      this.log.log('rule pack pinned', { stageId: id, rulePack: after.rulePack });
    });
  }
}
