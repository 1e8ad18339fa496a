import { Injectable } from '@nestjs/common';
import { type Account, requirePair } from '@silon/access';
import { SealedBlobs } from '@silon/blobs';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { ElectionNotHereYet, findPairElection, type PairElection } from '../elections/pair-election.js';
import { requireOpenWindow } from '../elections/window.js';
import { IngestionConfig } from '../ingestion.config.js';
import { ReadingThreads } from '../read-upload/reading-threads.js';
import { nameBlob } from './blob-names.js';
import { TooManyToday, TooManyUnfinished, TusMalformed } from './refusals.js';
import { lockPair } from './upload-row.js';

export interface NewUpload {
  readonly uploadId: string;
  readonly bytes: number;
  /** As the client said them: the pair's id and what the file is called. */
  readonly pair: string | null | undefined;
  readonly fileName: string | null | undefined;
}

/** Begins an upload: within the window and the quotas, for the operator's own pair, its file name sealed. */
@Injectable()
export class BeginUpload {
  constructor(
    private readonly db: DataSource,
    private readonly blobs: SealedBlobs,
    private readonly config: IngestionConfig,
    private readonly threads: ReadingThreads,
  ) {}

  async run(account: Account, { uploadId, bytes, pair: pairId, fileName }: NewUpload): Promise<void> {
    if (!pairId) throw new TusMalformed({ detail: 'Upload-Metadata: pair' });
    if (pairId !== account.pairId) requirePair(account, undefined);
    await this.db.transaction(async (tx) => {
      const pair = await findPairElection(tx, pairId);
      if (!pair) throw new ElectionNotHereYet();
      requirePair(account, pair);
      await lockPair(tx, pairId);
      const { now } = await this.requireRoom(tx, pair);
      await requireOpenWindow(tx, pair.electionId, pair.timeZone, now);
      await tx.query(
        'INSERT INTO upload (upload_id, pair_id, election_id, account_id, declared_bytes) VALUES ($1, $2, $3, $4, $5)',
        [uploadId, pairId, pair.electionId, account.id, bytes],
      );
      const { id: actor, role } = account;
      const object = `upload/${uploadId}`;
      await recordAct(tx, {
        actor,
        role,
        commission: pair.commission,
        action: 'begin-upload',
        object,
        after: { bytes },
      });
      if (fileName) await this.blobs.put(pair.electionId, nameBlob(uploadId), Buffer.from(fileName.slice(0, 255)));
    });
    this.threads.prepare();
  }

  /** Refuses with 429 what goes beyond the quotas; a day is one of the election's zone. */
  private async requireRoom(tx: EntityManager, { pairId, timeZone }: PairElection): Promise<{ now: Date }> {
    const [room]: [{ now: Date; unfinished: number; today: number; left: number }] = await tx.query(
      `SELECT clock_timestamp() AS now,
              count(*) FILTER (WHERE state = 'receiving')::int AS unfinished,
              count(*) FILTER (WHERE begun_at >= date_trunc('day', now(), $2))::int AS today,
              extract(epoch FROM date_trunc('day', now() + interval '1 day', $2) - now())::float8 AS left
         FROM upload WHERE pair_id = $1 AND (state = 'receiving' OR begun_at >= date_trunc('day', now(), $2))`,
      [pairId, timeZone],
    );
    const { UNFINISHED_UPLOADS, DAILY_UPLOADS } = this.config;
    if (room.unfinished >= UNFINISHED_UPLOADS) throw new TooManyUnfinished(UNFINISHED_UPLOADS);
    if (room.today >= DAILY_UPLOADS) throw new TooManyToday(DAILY_UPLOADS, room.left);
    return room;
  }
}
