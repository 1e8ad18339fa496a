import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface KnownPair {
  readonly pairId: string;
  readonly electionId: string;
  readonly commission: string;
  readonly hasMandate: boolean;
}

const [TRIES, PAUSE_MS] = [20, 100];

/** What nomination has told of pairs. */
@Injectable()
export class PairDirectory {
  constructor(private readonly db: DataSource) {}

  async find(pairId: string): Promise<KnownPair | undefined> {
    const rows: { pair_id: string; election_id: string; commission: string; mandate_number: string }[] =
      await this.db.query(
        `SELECT pair_id, election_id, commission, mandate_number
           FROM pair_mandate JOIN election_commission USING (election_id) WHERE pair_id = $1`,
        [pairId],
      );
    return rows.map(({ pair_id, election_id, commission, mandate_number }) => ({
      pairId: pair_id,
      electionId: election_id,
      commission,
      hasMandate: mandate_number !== '',
    }))[0];
  }

  /** The pair once its mandate is known; waits up to 2 s, since it may have been filed a moment ago in another service. */
  async findWithMandate(pairId: string): Promise<KnownPair | undefined> {
    let pair = await this.find(pairId);
    for (let tries = 0; tries < TRIES && !pair?.hasMandate; tries++) {
      await delay(PAUSE_MS);
      pair = await this.find(pairId);
    }
    return pair;
  }
}
