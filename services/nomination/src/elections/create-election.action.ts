import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { RegionEditions } from '@silon/regions';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { decreeWarnings } from './decree-warning.js';
import { sayElection } from './election-event.js';
import type { NewElection } from './election-input.js';
import { ElectionRow } from './election.entity.js';
import { regionOfElection } from './region-of-election.js';

@Injectable()
export class CreateElection {
  constructor(
    private readonly db: DataSource,
    private readonly editions: RegionEditions,
  ) {}

  /** An election of the account's commission. Throws RegionRefused, FiguresImpossible; a decree that disagrees with the formula is only noted. */
  async run(by: Account, wanted: NewElection): Promise<ElectionRow> {
    const region = await regionOfElection({ ...wanted, commission: by.commission }, this.editions);
    const election: ElectionRow = {
      ...wanted,
      ...region,
      id: randomUUID(),
      version: 1,
      settingsVersion: 1,
      commission: by.commission,
      decreeWarnings: decreeWarnings(wanted, region.subregions.length),
    };
    return this.db.transaction(async (tx) => {
      await tx.getRepository(ElectionRow).insert(election);
      await sayElection(tx, election);
      await recordDeed(tx, by, { action: 'create-election', object: `election/${election.id}`, after: election });
      return election;
    });
  }
}
