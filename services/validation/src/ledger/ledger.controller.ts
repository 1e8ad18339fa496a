import { Controller, Get, Param } from '@nestjs/common';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findPair } from '../uploads/find-upload.js';
import { counts, subregionTotals } from './say-ledger.js';
import { overall, pairTotals } from './totals.js';

/** A pair's ledger in exact figures. */
@Controller('pairs/:id/ledger')
export class LedgerController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Allow('operator', 'commission', 'supervisor')
  async ledger(@Param('id', { schema: z.uuid() }) id: string, @CurrentAccount() account: Account) {
    const { pairId, electionId, version } = await findPair(this.db, id, account);
    const totals = await pairTotals(this.db.manager, pairId, 'kept');
    const perSubregion = await subregionTotals(this.db.manager, electionId, totals);
    return {
      pairId,
      version,
      total: counts(overall(totals)),
      perSubregion: perSubregion.map(({ code, counts: { $typeName: _, ...rest } = {} as never }) => ({
        code,
        ...rest,
      })),
    };
  }
}
