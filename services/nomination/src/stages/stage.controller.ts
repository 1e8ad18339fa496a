import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { z } from 'zod';
import { AddStage } from './add-stage.action.js';
import { ChangeStage } from './change-stage.action.js';
import { ReplaceRulePack } from './replace-rule-pack.action.js';
import { NewStage, RulePackReplacement, StageChange } from './stage-input.js';
import { stageView } from './stage-view.js';

@ApiTags('stages')
@Controller('elections/:electionId/stages')
export class StageController {
  constructor(
    private readonly addStage: AddStage,
    private readonly changeStage: ChangeStage,
    private readonly replaceRulePack: ReplaceRulePack,
  ) {}

  @Allow('commission')
  @Post()
  async add(
    @CurrentAccount() by: Account,
    @Param('electionId', { schema: z.uuid() }) electionId: string,
    @Body({ schema: NewStage }) wanted: NewStage,
  ) {
    return stageView(await this.addStage.run(by, electionId, wanted));
  }

  @Allow('commission')
  @Patch(':id')
  async change(
    @CurrentAccount() by: Account,
    @Param('electionId', { schema: z.uuid() }) electionId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: StageChange }) change: StageChange,
  ) {
    return stageView(await this.changeStage.run(by, { electionId, id }, change));
  }

  @Allow('commission')
  @Post(':id/rule-pack')
  @HttpCode(200)
  async replacePack(
    @CurrentAccount() by: Account,
    @Param('electionId', { schema: z.uuid() }) electionId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: RulePackReplacement }) wanted: RulePackReplacement,
  ) {
    return stageView(await this.replaceRulePack.run(by, { electionId, id }, wanted));
  }
}
