import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { ElectionKeys, SealedBlobs } from '@silon/blobs';
import { Chunk, chunkBlob } from '@silon/contracts';
import { recordAct } from '@silon/trace';
import { profileNamed } from '@silon/workbook';
import { DataSource } from 'typeorm';
import { RankCauses } from '../causes/rank-causes.js';
import { RulesOfUpload } from '../findings/rules-of-upload.js';
import type { UploadPlace } from '../uploads/find-upload.js';
import { type Choice, chooseChunks, chooseRows, hasKecamatan } from './choose-rows.js';
import { type CorrectionSource, correctionRows } from './correction-rows.js';
import { loadSummary } from './load-summary.js';
import { KecamatanNotInUpload, NoCorrectionNow } from './refusals.js';
import type { CorrectionContent } from './write-correction.js';

/** Chooses the rows of a correction workbook and leaves an act that somebody opens them; what is written is read on the way. */
@Injectable()
export class OpenCorrection {
  constructor(
    private readonly db: DataSource,
    private readonly blobs: SealedBlobs,
    private readonly keys: ElectionKeys,
    private readonly rulesOf: RulesOfUpload,
    private readonly rankCauses: RankCauses,
  ) {}

  /** @throws NoCorrectionNow unless the upload is concluded, KecamatanNotInUpload */
  async run(upload: UploadPlace, choice: Choice, account: Account): Promise<CorrectionContent> {
    const [{ state, attempt, profile }]: [{ state: string; attempt: number; profile: string }] = await this.db.query(
      'SELECT state, attempt, profile FROM upload JOIN election USING (election_id) WHERE upload_no = $1',
      [upload.uploadNo],
    );
    if (state !== 'concluded') throw new NoCorrectionNow({ state });
    const { kecamatan } = choice;
    if (kecamatan && !(await hasKecamatan(this.db, upload.uploadNo, kecamatan))) throw new KecamatanNotInUpload();
    const chunks = await chooseChunks(this.db, upload.uploadNo, choice);
    const rows = chunks.reduce((sum, one) => sum + one.rows, 0);
    await this.leaveAct(upload, choice, rows, account);

    const { uploadId, uploadNo, electionId, pairId } = upload;
    const rules = await this.rulesOf.run(uploadNo);
    const source: CorrectionSource = {
      uploadNo,
      pairId,
      identityKey: await this.keys.subkey(electionId, 'identity'),
      rules,
      chunks: chunks.map(({ chunk }) => chunk),
      chosenOf: (chunk) => chooseRows(this.db, upload, chunk, choice),
      open: async (chunk) => new Chunk(await this.blobs.get(electionId, chunkBlob(uploadId, attempt, chunk))),
    };
    const kecamatanName = kecamatan && nameOf(kecamatan, rules.context.region.areaName?.(kecamatan));
    return {
      of: { electionId, pairId, uploadId },
      profile: profileNamed(profile),
      summary: await loadSummary(this.db, this.rankCauses, uploadNo, { choice, rows, kecamatanName }),
      rows: correctionRows(source),
    };
  }

  private leaveAct(upload: UploadPlace, choice: Choice, rows: number, account: Account): Promise<void> {
    return this.db.transaction((tx) =>
      recordAct(tx, {
        actor: account.id,
        role: account.role,
        commission: upload.commission,
        action: 'open-correction',
        object: `upload/${upload.uploadId}`,
        after: { rows: choice.rows, kecamatan: choice.kecamatan ?? null, count: rows },
      }),
    );
  }
}

export const nameOf = (kecamatan: string, name: string | undefined): string =>
  kecamatan === 'unknown' ? 'belum diketahui / unknown' : (name ?? kecamatan);
