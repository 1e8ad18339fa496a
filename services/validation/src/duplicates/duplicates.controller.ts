import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Account, Allow, CurrentAccount, requireCommission } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findShared, listFrozen } from './find-shared.js';

const Page = z.strictObject({
  code: z.enum(['C300', 'C302']).default('C300'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
const FrozenPage = Page.extend({ stage: z.uuid() });

/**
 * Supporters whom two pairs of one election name. For the commission alone: until the stage is over they are in no count, event
 * or operator's view, because a count is an oracle on a rival's list. Afterwards an operator sees C300 and C302 on rows of the
 * own pair, and the commission both sides, as they stood at the end.
 */
@Controller('elections/:id/duplicates')
export class DuplicatesController {
  constructor(private readonly db: DataSource) {}

  /** As the ledgers stand now. */
  @Get()
  @Allow('commission')
  async list(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: Page }) page: z.infer<typeof Page>,
    @CurrentAccount() account: Account,
  ) {
    await this.requireElection(id, account);
    const shared = await findShared(this.db, id, page);
    await this.leaveAct(id, account, { code: page.code, offset: page.offset, rows: shared.supporters.length });
    const stages: { stageId: string; closesAt: Date; frozenAt: Date }[] = await this.db.query(
      `SELECT stage_id AS "stageId", closes_at AS "closesAt", frozen_at AS "frozenAt" FROM stage_freeze WHERE election_id = $1 ORDER BY closes_at`,
      [id],
    );
    return { ...shared, stages };
  }

  /** As the end of a stage has shown it. */
  @Get('frozen')
  @Allow('commission')
  async frozen(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: FrozenPage }) page: z.infer<typeof FrozenPage>,
    @CurrentAccount() account: Account,
  ) {
    await this.requireElection(id, account);
    const shared = await listFrozen(this.db, id, page);
    const { stage, code, offset } = page;
    await this.leaveAct(id, account, { stage, code, offset, rows: shared.supporters.length });
    return shared;
  }

  private async requireElection(id: string, account: Account): Promise<void> {
    const [election]: { commission: string }[] = await this.db.query(
      'SELECT commission FROM election WHERE election_id = $1',
      [id],
    );
    requireCommission(account, election?.commission);
  }

  private leaveAct(id: string, account: Account, after: Record<string, string | number>): Promise<void> {
    return this.db.transaction((tx) =>
      recordAct(tx, {
        actor: account.id,
        role: account.role,
        commission: account.commission,
        action: 'look-at-duplicates',
        object: `election/${id}`,
        after,
      }),
    );
  }
}
