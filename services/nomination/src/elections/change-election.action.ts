import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { canonicalJson } from '@silon/trace';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { decreeWarnings } from './decree-warning.js';
import { sayElection } from './election-event.js';
import type { ElectionChange } from './election-input.js';
import { ElectionRow } from './election.entity.js';
import { lockElection } from './find-election.js';

@Injectable()
export class ChangeElection {
  constructor(private readonly db: DataSource) {}

  /** A change that changes nothing is no new version. Throws NotThere, FiguresImpossible. */
  async run(by: Account, id: string, change: ElectionChange): Promise<ElectionRow> {
    return this.db.transaction(async (tx) => {
      const before = await lockElection(tx, by, id);
      const after = changed(before, change);
      if (after === before) return before;
      await tx.getRepository(ElectionRow).save(after);
      await sayElection(tx, after);
      await recordDeed(tx, by, { action: 'change-election', object: `election/${id}`, before, after });
      return after;
    });
  }
}

/** The election with the change in it, its versions counted; the same object if nothing changed. */
export function changed(before: ElectionRow, change: ElectionChange): ElectionRow {
  const wanted = { ...before, ...change, ruleSettings: { ...before.ruleSettings, ...change.ruleSettings } };
  if (canonicalJson(wanted) === canonicalJson(before)) return before;
  const judgedAnew = canonicalJson(judgingSettings(wanted)) !== canonicalJson(judgingSettings(before));
  return {
    ...wanted,
    version: before.version + 1,
    settingsVersion: before.settingsVersion + (judgedAnew ? 1 : 0),
    decreeWarnings: decreeWarnings(wanted, before.subregions.length),
  };
}

/** What a row's verdict hangs on; the zone decides on which day it was received. */
const judgingSettings = ({ votingDay, timeZone, regionEdition, ruleSettings }: ElectionRow) => ({
  votingDay,
  timeZone,
  regionEdition,
  ruleSettings,
});
