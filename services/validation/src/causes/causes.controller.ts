import { Controller, Get, Param } from '@nestjs/common';
import { type Account, Allow, CurrentAccount, NotThere } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findPair, findUpload } from '../uploads/find-upload.js';
import type { CauseScope } from './find-patterns.js';
import { RankCauses, type RankedCauses } from './rank-causes.js';

/** What wins most: the causes of refused rows, ranked by what mending them brings. Counts only. */
@Controller()
export class CausesController {
  constructor(
    private readonly db: DataSource,
    private readonly rankCauses: RankCauses,
  ) {}

  @Get('pairs/:id/causes')
  @Allow('operator', 'commission', 'supervisor')
  async ofPair(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentAccount() account: Account,
  ): Promise<RankedCauses> {
    const { pairId } = await findPair(this.db, id, account);
    return this.rank({ pairId });
  }

  @Get('uploads/:id/causes')
  @Allow('operator', 'commission', 'supervisor')
  async ofUpload(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentAccount() account: Account,
  ): Promise<RankedCauses> {
    const { uploadNo } = await findUpload(this.db, id, account);
    return this.rank({ uploadNo });
  }

  private async rank(scope: CauseScope): Promise<RankedCauses> {
    const ranked = await this.rankCauses.run(scope);
    if (!ranked) throw new NotThere();
    return ranked;
  }
}
