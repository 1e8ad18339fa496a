import { Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan } from '@silon/postgres';
import { DataSource } from 'typeorm';
import { linkActs } from './link-acts.js';

/** One linker a database, so that commands never queue behind each other for a place in the chain. */
@Injectable()
export class ActLinker extends DutyHolder {
  constructor(db: DataSource) {
    super(db, new Logger('trace'));
  }

  protected duties(): DutyPlan[] {
    return [{ name: 'act-linker', every: 500, round: () => linkActs(this.db) }];
  }
}
