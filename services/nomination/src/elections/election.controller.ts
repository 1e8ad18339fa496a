import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PairRow } from '../pairs/pair.entity.js';
import { StageRow } from '../stages/stage.entity.js';
import { ChangeElection } from './change-election.action.js';
import { CreateElection } from './create-election.action.js';
import { ElectionChange, NewElection } from './election-input.js';
import { electionView, wholeElectionView } from './election-view.js';
import { ElectionRow } from './election.entity.js';
import { readElection } from './find-election.js';

@ApiTags('elections')
@Controller('elections')
export class ElectionController {
  constructor(
    private readonly createElection: CreateElection,
    private readonly changeElection: ChangeElection,
    private readonly db: DataSource,
  ) {}

  @Allow('commission')
  @Post()
  async create(@CurrentAccount() by: Account, @Body({ schema: NewElection }) wanted: NewElection) {
    return electionView(await this.createElection.run(by, wanted));
  }

  @Allow('commission', 'supervisor')
  @Get()
  async list(@CurrentAccount() { commission }: Account) {
    const rows = await this.db.getRepository(ElectionRow).find({ where: { commission }, order: { votingDay: 'DESC' } });
    return { elections: rows.map(electionView) };
  }

  /** With its stages and pairs; an operator sees of the pairs only his own. */
  @Allow('commission', 'supervisor', 'operator')
  @Get(':id')
  async get(@CurrentAccount() account: Account, @Param('id', { schema: z.uuid() }) id: string) {
    const election = await readElection(this.db.manager, account, id);
    const own = account.role === 'operator' ? { id: account.pairId ?? '' } : {};
    const [stages, pairs] = await Promise.all([
      this.db.getRepository(StageRow).find({ where: { electionId: id }, order: { opensAt: 'ASC' } }),
      this.db.getRepository(PairRow).find({ where: { electionId: id, ...own }, order: { createdAt: 'ASC' } }),
    ]);
    return wholeElectionView(election, stages, pairs);
  }

  @Allow('commission')
  @Patch(':id')
  async change(
    @CurrentAccount() by: Account,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: ElectionChange }) change: ElectionChange,
  ) {
    return electionView(await this.changeElection.run(by, id, change));
  }
}
