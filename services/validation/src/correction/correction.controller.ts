import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { sendAsWritten } from '@silon/sheet-writer';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { RulesOfUpload } from '../findings/rules-of-upload.js';
import { findUpload } from '../uploads/find-upload.js';
import { countByKecamatan } from './choose-rows.js';
import { nameOf, OpenCorrection } from './open-correction.action.js';
import { writeCorrection } from './write-correction.js';

const Chosen = z.strictObject({
  rows: z.enum(['failing', 'all']).default('failing'),
  kecamatan: z
    .string()
    .regex(/^(\d{6}|unknown)$/)
    .optional(),
});

/** The file that goes back to the operator: his rows, what became of each, and how to mend it. */
@Controller('uploads/:id/correction')
@Allow('operator', 'commission')
export class CorrectionController {
  constructor(
    private readonly db: DataSource,
    private readonly rulesOf: RulesOfUpload,
    private readonly openCorrection: OpenCorrection,
  ) {}

  /** Makes the workbook from the sealed chunks and sends it as it is written. */
  @Get()
  async download(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: Chosen }) choice: z.infer<typeof Chosen>,
    @CurrentAccount() account: Account,
    @Res() response: Response,
  ): Promise<void> {
    const upload = await findUpload(this.db, id, account);
    const content = await this.openCorrection.run(upload, choice, account);
    const part = [upload.uploadId.slice(-12), ...(choice.kecamatan ? [choice.kecamatan] : [])].join('-');
    await sendAsWritten(response, `B.1-KWK-koreksi-${part}.xlsx`, (output, signal) =>
      writeCorrection(content, output, signal),
    );
  }

  /** The kecamatan of the upload's rows and how many each has: the workbook can be had for one at a time, to share the work. */
  @Get('kecamatan')
  async kecamatan(@Param('id', { schema: z.uuid() }) id: string, @CurrentAccount() account: Account) {
    const { uploadNo } = await findUpload(this.db, id, account);
    const counts = await countByKecamatan(this.db, uploadNo);
    const { context } = await this.rulesOf.run(uploadNo);
    return counts.map((one) => ({ ...one, name: nameOf(one.kecamatan, context.region.areaName?.(one.kecamatan)) }));
  }
}
