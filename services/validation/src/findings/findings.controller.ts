import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { linkTo } from '@silon/rules';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { findUpload } from '../uploads/find-upload.js';
import { QUARANTINED } from '../judge-chunk/encode-rows.js';
import { countByCode } from './find-rows.js';
import { OpenFindings, type OpenedFindings } from './open-findings.action.js';
import { RulesOfUpload } from './rules-of-upload.js';

const Page = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]\d{3}$/)
    .optional(),
  after: z
    .string()
    .regex(/^\d{1,9}\.\d{1,9}$/)
    .default('0.-1')
    .or(z.literal('0.-1')),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What was found in an upload, for the pair's operators, its commission and its supervisor. */
@Controller('uploads/:id/findings')
export class FindingsController {
  constructor(
    private readonly db: DataSource,
    private readonly openFindings: OpenFindings,
    private readonly rulesOf: RulesOfUpload,
  ) {}

  @Get('summary')
  @Allow('operator', 'commission', 'supervisor')
  async summary(@Param('id', { schema: z.uuid() }) id: string, @CurrentAccount() account: Account) {
    const { uploadNo } = await findUpload(this.db, id, account);
    const codes = await countByCode(this.db, uploadNo);
    if (codes.length === 0) return [];
    const { pack } = await this.rulesOf.run(uploadNo);
    return codes.map(({ code, rows }) => {
      const rule = pack.describe(code);
      const title = rule?.title ?? { id: 'Baris disisihkan', en: 'Row set aside' };
      return {
        code,
        rows,
        slug: rule?.slug ?? (code === QUARANTINED ? 'ROW_QUARANTINED' : code),
        severity: rule?.severity ?? 'REVIEW',
        title,
        ...(rule && { link: linkTo(code) }),
      };
    });
  }

  @Get()
  @Allow('operator', 'commission')
  async page(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: Page }) { code, after, limit }: z.infer<typeof Page>,
    @CurrentAccount() account: Account,
  ): Promise<OpenedFindings> {
    const upload = await findUpload(this.db, id, account);
    const [chunk, rowNo] = after.split('.').map(Number) as [number, number];
    return this.openFindings.run(upload, { uploadNo: upload.uploadNo, code, after: { chunk, rowNo }, limit }, account);
  }
}
