import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type Account, Allow, type Belongs, CurrentAccount, requirePair } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { totalsOf } from '../public/build-snapshot.js';
import type { SubregionRow } from '../public/facts.js';
import * as sql from '../public/facts.sql.js';
import type { Counts } from '../tallies/counts.js';

export interface PairTally {
  readonly pairId: string;
  readonly version: number;
  readonly totals: Counts;
  readonly perSubregion: readonly (Counts & { readonly code: string })[];
}

/** Exact figures, nothing folded: for the pair's own operators and its commission. */
@Controller('pairs')
@Allow('operator', 'commission')
export class PairTallyController {
  constructor(private readonly db: DataSource) {}

  @Get(':id/tally')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: "A pair's exact tally by subregion." })
  async tally(@Param('id', { schema: z.uuid() }) id: string, @CurrentAccount() account: Account): Promise<PairTally> {
    const [pair]: (Belongs & { version: number })[] = await this.db.query(
      `SELECT p.pair_id AS "pairId", p.election_id AS "electionId", e.commission, coalesce(t.version, 0) AS version
         FROM live_pair p JOIN live_election e USING (election_id) LEFT JOIN live_tally t USING (pair_id)
        WHERE p.pair_id = $1`,
      [id],
    );
    requirePair(account, pair);
    const rows: SubregionRow[] = await this.db.query(`${sql.tallies} ORDER BY subregion`, [[id]]);
    const perSubregion = rows.map(({ pairId: _, ...row }) => row);
    return { pairId: id, version: pair?.version ?? 0, totals: totalsOf(rows), perSubregion };
  }
}
