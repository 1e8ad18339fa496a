import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Account, Allow, CurrentAccount } from '@silon/access';
import { RulePacks } from '@silon/rule-packs';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { manyRejected } from '../findings/many-rejected.js';
import { counts } from '../ledger/say-ledger.js';
import { overall, type Total } from '../ledger/totals.js';
import { WithdrawUpload } from '../withdraw/withdraw-upload.action.js';
import { findUpload } from './find-upload.js';

const Withdrawal = z.strictObject({
  ledgerVersion: z.number().int().min(0),
  reason: z.string().trim().min(10).max(500),
});

interface Standing {
  receipt: number;
  state: string;
  chunks: number;
  chunksLeft: number;
  rowsJudged: number;
  version: number;
  ledgerVersion: number;
  digest: string | null;
  /** What it changed, told when it was concluded; null before. */
  changes: { added: number; mended: number; unchanged: number; stillWrong: number } | null;
  rulePack: string;
}

/** How far the judging of an upload has come, and its withdrawal. */
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly db: DataSource,
    private readonly withdrawUpload: WithdrawUpload,
    private readonly packs: RulePacks,
  ) {}

  @Get(':id')
  @Allow('operator', 'commission', 'supervisor')
  async standing(@Param('id', { schema: z.uuid() }) id: string, @CurrentAccount() account: Account) {
    const { uploadNo } = await findUpload(this.db, id, account);
    const [standing]: [Standing] = await this.db.query(
      `SELECT receipt_number AS receipt, state, cardinality(chunk_rows) AS chunks, chunks_left AS "chunksLeft", rows_judged AS "rowsJudged",
              u.version, p.version AS "ledgerVersion", encode(verdict_digest, 'hex') AS digest, rule_pack AS "rulePack",
              CASE WHEN rows_added IS NOT NULL THEN json_build_object('added', rows_added, 'mended', rows_mended,
                                                                      'unchanged', rows_unchanged, 'stillWrong', rows_still_wrong) END AS changes
         FROM upload u JOIN pair_ledger p USING (pair_id) WHERE upload_no = $1`,
      [uploadNo],
    );
    const totals: Total[] = await this.db.query('SELECT * FROM upload_total WHERE upload_no = $1 ORDER BY subregion', [
      uploadNo,
    ]);
    const overallTotal = overall(totals);
    const isConcluded = standing.state === 'concluded';
    return {
      uploadId: id,
      ...standing,
      counts: counts(overallTotal),
      findings: isConcluded
        ? await manyRejected(this.db, uploadNo, this.packs.getOrCurrent(standing.rulePack), overallTotal)
        : [],
      perSubregion: totals.map((total) => ({ subregion: code(total), ...counts(total) })),
    };
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('operator', 'commission')
  async withdraw(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: Withdrawal }) body: z.infer<typeof Withdrawal>,
    @CurrentAccount() account: Account,
  ) {
    const upload = await findUpload(this.db, id, account);
    return this.withdrawUpload.run({ upload, account, ...body });
  }
}

const code = ({ subregion }: Total): string => (subregion === 0 ? 'unknown' : String(subregion));
