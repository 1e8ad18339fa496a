import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AccountName, Reason } from './account-input.js';
import { accountView } from './account-view.js';
import { AccountRow } from './account.entity.js';
import { DisableAccount } from './disable-account.action.js';
import { IssueAccount } from './issue-account.action.js';

const NewSupervisor = z.strictObject({ accountName: AccountName });

/** Bawaslu's accounts: they read what their commission reads. */
@ApiTags('supervisors')
@Controller('supervisors')
export class SupervisorController {
  constructor(
    private readonly issueAccount: IssueAccount,
    private readonly disableAccount: DisableAccount,
    private readonly db: DataSource,
  ) {}

  @Allow('commission')
  @Post()
  issue(
    @CurrentAccount() by: Account,
    @Body({ schema: NewSupervisor }) { accountName }: z.infer<typeof NewSupervisor>,
  ) {
    return this.issueAccount.run(by, { name: accountName, role: 'supervisor', commission: by.commission });
  }

  @Allow('commission')
  @Get()
  async list(@CurrentAccount() { commission }: Account) {
    const rows = await this.db
      .getRepository(AccountRow)
      .find({ where: { role: 'supervisor', commission }, order: { createdAt: 'ASC' } });
    return { supervisors: rows.map(accountView) };
  }

  @Allow('commission')
  @Post(':id/disable')
  @HttpCode(200)
  disable(
    @CurrentAccount() by: Account,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Reason }) { reason }: z.infer<typeof Reason>,
  ) {
    return this.disableAccount.run(by, { id, role: 'supervisor', reason });
  }
}
