import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { lockElection } from '../elections/find-election.js';
import { sayPair } from './pair-event.js';
import type { NewPair } from './pair-input.js';
import { PairRow } from './pair.entity.js';

@Injectable()
export class AddPair {
  constructor(private readonly db: DataSource) {}

  /** Throws NotThere. */
  async run(by: Account, electionId: string, wanted: NewPair): Promise<PairRow> {
    return this.db.transaction(async (tx) => {
      await lockElection(tx, by, electionId);
      const id = randomUUID();
      await tx.getRepository(PairRow).insert({ id, electionId, version: 1, mandateNumber: '', ...wanted });
      const pair = await tx.getRepository(PairRow).findOneByOrFail({ id });
      await sayPair(tx, pair);
      await recordDeed(tx, by, { action: 'add-pair', object: `pair/${id}`, after: pair });
      return pair;
    });
  }
}
