import { Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan } from '@silon/postgres';
import { DataSource } from 'typeorm';
import { ValidationConfig } from '../validation.config.js';
import { freezeEnded } from './freeze-stage.js';

/** One instance a database looks whether a stage is over, and then across its pairs. */
@Injectable()
export class FreezeDuty extends DutyHolder {
  constructor(
    db: DataSource,
    private readonly config: ValidationConfig,
  ) {
    super(db, new Logger('freeze'));
  }

  protected duties(): DutyPlan[] {
    return [{ name: 'freeze', every: this.config.FREEZE_EVERY_MS, round: () => this.round() }];
  }

  private async round(): Promise<boolean> {
    const stages = await freezeEnded(this.db, this.config.FREEZE_AFTER_SECONDS);
    for (const stage of stages) this.log.log('stage frozen', { stage });
    return false;
  }
}
