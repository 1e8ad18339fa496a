import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { z } from 'zod';
import { AddPair } from './add-pair.action.js';
import { FileMandate } from './file-mandate.action.js';
import { Mandate, NewPair } from './pair-input.js';
import { pairView } from './pair-view.js';

@ApiTags('pairs')
@Controller('elections/:electionId/pairs')
export class PairController {
  constructor(
    private readonly addPair: AddPair,
    private readonly fileMandate: FileMandate,
  ) {}

  @Allow('commission')
  @Post()
  async add(
    @CurrentAccount() by: Account,
    @Param('electionId', { schema: z.uuid() }) electionId: string,
    @Body({ schema: NewPair }) wanted: NewPair,
  ) {
    return pairView(await this.addPair.run(by, electionId, wanted));
  }

  @Allow('commission')
  @Post(':id/mandate')
  @HttpCode(200)
  async mandate(
    @CurrentAccount() by: Account,
    @Param('electionId', { schema: z.uuid() }) electionId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Mandate }) mandate: Mandate,
  ) {
    return pairView(await this.fileMandate.run(by, { electionId, id }, mandate));
  }
}
