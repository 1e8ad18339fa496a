import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { MasterKey } from '@silon/blobs';
import { sendAsWritten } from '@silon/sheet-writer';
import type { Response } from 'express';
import { z } from 'zod';
import { IssueTemplate } from './issue-template.action.js';
import { MARK_KEY } from './template-mark.js';
import { writeTemplate } from './write-template.js';

const NewTemplate = z.strictObject({
  pairId: z.uuid(),
  /** Codes of kab/kota, kecamatan or villages; none: the whole region. */
  areas: z.array(z.string().max(13)).max(10_000).default([]),
  rowsPerVillage: z.number().int().min(1).max(10_000).default(200),
});

@Controller('templates')
@Allow('operator')
export class TemplatesController {
  constructor(
    private readonly issue: IssueTemplate,
    private readonly master: MasterKey,
  ) {}

  /** Issues a workbook for the villages chosen and sends it as it is written. */
  @Post()
  @HttpCode(200)
  async download(
    @Body({ schema: NewTemplate }) order: z.infer<typeof NewTemplate>,
    @CurrentAccount() account: Account,
    @Res() response: Response,
  ): Promise<void> {
    const template = await this.issue.run(account, order);
    const key = this.master.subkey(MARK_KEY);
    response.set('Template-Id', template.templateId);
    // Who hangs up in the middle asks again; what was issued stays issued.
    await sendAsWritten(response, `B.1-KWK-${template.templateId.slice(-12)}.xlsx`, (output, signal) =>
      writeTemplate(template, key, output, signal),
    );
  }
}
