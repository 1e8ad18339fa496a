import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Duty } from '@silon/postgres';
import { describeFault } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { ReportingConfig } from '../reporting.config.js';
import { PublicVersions } from '../versions/public-versions.js';
import { settleStages } from './settle-stages.js';

/** Opens and closes stages in public within a second of their bell; one instance at a time. */
@Injectable()
export class StageClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('stages');
  private readonly duty: Duty;

  constructor(
    private readonly db: DataSource,
    private readonly versions: PublicVersions,
    { DATABASE_URL: url }: ReportingConfig,
  ) {
    const onFault = (fault: unknown) => this.log.warn('stage clock interrupted', { fault: describeFault(fault) });
    this.duty = new Duty({ name: 'stages', url, every: 1_000, round: () => this.strike(), onFault });
  }

  onApplicationBootstrap(): void {
    this.duty.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.duty.stop();
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
