import { Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan } from '@silon/postgres';
import { DataSource } from 'typeorm';
import { ValidationConfig } from '../validation.config.js';
import { findUnconcluded, recountDue } from './recount.js';

/** One instance a database recounts on a schedule, and looks for what was forgotten. */
@Injectable()
export class RecountDuty extends DutyHolder {
  constructor(
    db: DataSource,
    private readonly config: ValidationConfig,
  ) {
    super(db, new Logger('recount'));
  }

  protected duties(): DutyPlan[] {
    return [{ name: 'recount', every: this.config.RECOUNT_EVERY_MS, round: () => this.round() }];
  }

  private async round(): Promise<boolean> {
    await findUnconcluded(this.db);
    await recountDue(this.db, this.config.RECOUNT_ALL_SECONDS);
    return false;
  }
}
