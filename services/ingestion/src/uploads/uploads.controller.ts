import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { type Account, Allow, CurrentAccount, requirePair } from '@silon/access';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ElectionNotHereYet, findPairElection } from '../elections/pair-election.js';
import { describeUpload } from './describe-upload.js';
import { OpenFindings } from './open-findings.js';
import { findListed, listUploads, type ListedUpload } from './upload-list.js';

const Id = z.uuid();
const Page = z.strictObject({
  pair: z.uuid(),
  /** The last id of the page before. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What became of uploads: for the pair's operator, and for the commission and the supervisor of its election. */
@Controller('uploads')
@Allow('operator', 'commission', 'supervisor')
export class UploadsController {
  constructor(
    private readonly db: DataSource,
    private readonly sealed: OpenFindings,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async list(@Query({ schema: Page }) page: z.infer<typeof Page>, @CurrentAccount() account: Account) {
    await this.requireMayRead(account, page.pair);
    const uploads = await listUploads(this.db.manager, page);
    return Promise.all(uploads.map((upload) => this.describe(upload, account)));
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  async one(@Param('id', { schema: Id }) id: string, @CurrentAccount() account: Account) {
    const upload = await findListed(this.db.manager, id);
    await this.requireMayRead(account, upload?.pairId);
    return this.describe(upload!, account);
  }

  /** What is somebody else's is not there. */
  private async requireMayRead(account: Account, pairId: string | undefined): Promise<void> {
    const pair = pairId === undefined ? undefined : await findPairElection(this.db.manager, pairId);
    if (!pair && pairId !== undefined && account.pairId === pairId) throw new ElectionNotHereYet();
    requirePair(account, pair);
  }

  /** The file's own texts are opened for the pair alone. */
  private async describe(upload: ListedUpload, account: Account) {
    const isOwn = account.pairId === upload.pairId;
    const [fileName, findings] = await Promise.all([
      isOwn ? this.sealed.fileName(upload) : undefined,
      this.sealed.findings(upload, isOwn),
    ]);
    return describeUpload(upload, { fileName, findings });
  }
}
