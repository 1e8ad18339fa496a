import { Injectable } from '@nestjs/common';
import { type Account, NotThere } from '@silon/access';
import { DataSource } from 'typeorm';
import { recordDeed } from '../acts.js';
import { lockElection } from '../elections/find-election.js';
import { sayPair } from './pair-event.js';
import type { Mandate } from './pair-input.js';
import { PairRow } from './pair.entity.js';

@Injectable()
export class FileMandate {
  constructor(private readonly db: DataSource) {}

  /** A later mandate takes the place of the earlier; the same again changes nothing. Throws NotThere. */
  async run(by: Account, { electionId, id }: { electionId: string; id: string }, mandate: Mandate): Promise<PairRow> {
    return this.db.transaction(async (tx) => {
      await lockElection(tx, by, electionId);
      const before = await tx.getRepository(PairRow).findOneBy({ electionId, id });
      if (!before) throw new NotThere();
      if (before.mandateNumber === mandate.number && before.mandateDate === mandate.date) return before;
      const filed = { mandateNumber: mandate.number, mandateDate: mandate.date, version: before.version + 1 };
      await tx.getRepository(PairRow).update({ id }, filed);
      const after = { ...before, ...filed };
      await sayPair(tx, after);
      await recordDeed(tx, by, { action: 'file-mandate', object: `pair/${id}`, before, after });
      return after;
    });
  }
}
