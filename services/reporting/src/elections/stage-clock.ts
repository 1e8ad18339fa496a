import { Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan } from '@silon/postgres';
import { DataSource } from 'typeorm';
import { PublicVersions } from '../versions/public-versions.js';
import { settleStages } from './settle-stages.js';

/** Opens and closes stages in public within a second of their bell; one instance at a time. */
@Injectable()
export class StageClock extends DutyHolder {
  constructor(
    db: DataSource,
    private readonly versions: PublicVersions,
  ) {
    super(db, new Logger('stages'));
  }

  protected duties(): DutyPlan[] {
    return [{ name: 'stages', every: 1_000, round: () => this.strike() }];
  }

  /** Elections are bumped in one order everywhere, so two rounds cannot wait for each other. */
  private async strike(): Promise<boolean> {
    const bells = await this.db.transaction(async (tx) => {
      const elections = (await settleStages(tx)).map((electionId) => ({ electionId }));
      for (const election of elections) await this.versions.bump(tx, election, election.electionId);
      return elections;
    });
    for (const bell of bells) this.versions.announce(bell);
    return false;
  }
}
