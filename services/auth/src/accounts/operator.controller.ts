import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount, requireCommission } from '@silon/access';
import { refusal } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PairDirectory } from '../pairs/pair-directory.js';
import { AccountName, Reason } from './account-input.js';
import { accountView } from './account-view.js';
import { AccountRow } from './account.entity.js';
import { DisableAccount } from './disable-account.action.js';
import { IssueAccount } from './issue-account.action.js';
import { RenewCode } from './renew-code.action.js';

const NewOperator = z.strictObject({ pairId: z.uuid(), accountName: AccountName });
const OfPair = z.strictObject({ pair: z.uuid() });

class MandateMissing extends refusal({
  code: 'mandate-missing',
  status: 409,
  id: 'Pasangan ini belum menyerahkan mandat, jadi belum bisa mendapat akun operator.',
  en: 'This pair has not filed a mandate, so it cannot get an operator account yet.',
}) {}

@ApiTags('operators')
@Controller('operators')
export class OperatorController {
  constructor(
    private readonly pairs: PairDirectory,
    private readonly issueAccount: IssueAccount,
    private readonly renewCode: RenewCode,
    private readonly disableAccount: DisableAccount,
    private readonly db: DataSource,
  ) {}

  @Allow('commission')
  @Post()
  async issue(
    @CurrentAccount() by: Account,
    @Body({ schema: NewOperator }) { pairId, accountName }: z.infer<typeof NewOperator>,
  ) {
    const pair = await this.pairs.findWithMandate(pairId);
    requireCommission(by, pair?.commission);
    if (!pair?.hasMandate) throw new MandateMissing();
    const { electionId, commission } = pair;
    return this.issueAccount.run(by, { name: accountName, role: 'operator', commission, electionId, pairId });
  }

  @Allow('commission', 'supervisor')
  @Get()
  async list(@CurrentAccount() by: Account, @Query({ schema: OfPair }) { pair: pairId }: z.infer<typeof OfPair>) {
    requireCommission(by, (await this.pairs.find(pairId))?.commission);
    const rows = await this.db.getRepository(AccountRow).find({
      where: { role: 'operator', commission: by.commission, pairId },
      order: { createdAt: 'ASC' },
    });
    return { operators: rows.map(accountView) };
  }

  @Allow('commission')
  @Post(':id/activation-code')
  async renew(@CurrentAccount() by: Account, @Param('id', { schema: z.uuid() }) id: string) {
    const account = await this.db.getRepository(AccountRow).findOneBy({ id, role: 'operator' });
    requireCommission(by, account?.commission);
    return this.renewCode.run(by, { id });
  }

  @Allow('commission')
  @Post(':id/disable')
  @HttpCode(200)
  disable(
    @CurrentAccount() by: Account,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Reason }) { reason }: z.infer<typeof Reason>,
  ) {
    return this.disableAccount.run(by, { id, role: 'operator', reason });
  }
}
