import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { SealedBlobs } from '@silon/blobs';
import { Chunk, chunkBlob } from '@silon/contracts';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import type { UploadPlace } from '../uploads/find-upload.js';
import { type ExplainedFinding, explainRow } from './explain-row.js';
import { findRows, type FindingsPage } from './find-rows.js';
import { RulesOfUpload } from './rules-of-upload.js';

export interface ExplainedRow {
  readonly sheet: number;
  readonly row: number;
  readonly findings: readonly ExplainedFinding[];
}

export interface OpenedFindings {
  readonly rows: readonly ExplainedRow[];
  /** Ask for the next page with it; absent on the last one. */
  readonly next?: string;
}

/** Opens a page of findings: reads its rows from the sealed chunks, and leaves an act that somebody looked. */
@Injectable()
export class OpenFindings {
  constructor(
    private readonly db: DataSource,
    private readonly blobs: SealedBlobs,
    private readonly rulesOf: RulesOfUpload,
  ) {}

  async run(upload: UploadPlace, page: FindingsPage, account: Account): Promise<OpenedFindings> {
    const found = await findRows(this.db, page);
    if (found.length === 0) return { rows: [] };
    const rules = await this.rulesOf.run(upload.uploadNo);
    const [{ attempt }]: [{ attempt: number }] = await this.db.query(
      'SELECT attempt FROM upload WHERE upload_no = $1',
      [upload.uploadNo],
    );
    const rows: ExplainedRow[] = [];
    let opened: { chunkNo: number; chunk: Chunk } | undefined;
    for (const row of found) {
      if (opened?.chunkNo !== row.chunk) {
        const bytes = await this.blobs.get(upload.electionId, chunkBlob(upload.uploadId, attempt, row.chunk));
        opened = { chunkNo: row.chunk, chunk: new Chunk(bytes) };
      }
      rows.push({ sheet: row.sheet, row: row.row, findings: explainRow(row, opened.chunk, rules) });
    }
    await this.leaveAct(upload, account, found[0]!, found.length);
    const last = found.at(-1)!;
    return found.length < page.limit ? { rows } : { rows, next: `${last.chunk}.${last.rowNo}` };
  }

  private leaveAct(
    upload: UploadPlace,
    account: Account,
    first: { chunk: number; rowNo: number },
    rows: number,
  ): Promise<void> {
    return this.db.transaction((tx) =>
      recordAct(tx, {
        actor: account.id,
        role: account.role,
        commission: upload.commission,
        action: 'open-findings',
        object: `upload/${upload.uploadId}`,
        after: { first: `${first.chunk}.${first.rowNo}`, rows },
      }),
    );
  }
}
