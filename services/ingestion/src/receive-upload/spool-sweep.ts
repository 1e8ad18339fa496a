import { Injectable, Logger } from '@nestjs/common';
import { DutyHolder, type DutyPlan } from '@silon/postgres';
import { describeFault, Refusal } from '@silon/service-kit';
import { ERRORS } from '@tus/server';
import { DataSource } from 'typeorm';
import { IngestionConfig } from '../ingestion.config.js';
import { ReceiveUpload } from './receive-upload.action.js';
import { Spool } from './spool.js';
import { unfinishedUploads } from './upload-row.js';

/** An upload whose file was not made when it was begun: the disk was full, or the process died. Nobody can go on with it. */
const WITHOUT_FILE_MS = 60_000;

/** One instance looks after what others left: whole uploads nobody receipted, given-up ones, bytes already sealed. */
@Injectable()
export class SpoolSweep extends DutyHolder {
  constructor(
    db: DataSource,
    private readonly spool: Spool,
    private readonly receive: ReceiveUpload,
    private readonly config: IngestionConfig,
  ) {
    super(db, new Logger('spool'));
  }

  protected duties(): DutyPlan[] {
    return [{ name: 'spool', every: 5_000, round: () => this.round() }];
  }

  async round(): Promise<boolean> {
    const unfinished = this.config.UNFINISHED_HOURS * 3_600_000;
    for (const upload of await unfinishedUploads(this.db.manager)) {
      const bytes = await this.spool.sizeOf(upload.uploadId);
      const changedAt = (await this.spool.changedAt(upload.uploadId)) ?? upload.begunAt;
      if (bytes === upload.declaredBytes)
        await this.receive.run(upload).catch((thrown) => this.note(upload.uploadId, thrown));
      else if (Date.now() - changedAt.getTime() > (bytes === undefined ? WITHOUT_FILE_MS : unfinished))
        await this.spool.remove(upload.uploadId).catch((thrown) => this.note(upload.uploadId, thrown));
    }
    await this.wipeRead();
    return false;
  }

  /** Bytes of uploads that are past the spool: a process died between its commit and the wiping. */
  private async wipeRead(): Promise<void> {
    const names = await this.spool.names();
    const past: { id: string }[] = await this.db.query(
      `SELECT upload_id AS id FROM upload LEFT JOIN receipt USING (upload_id)
        WHERE upload_id = ANY($1)
          AND (state IN ('abandoned', 'chunked', 'refused', 'withdrawn') OR receipt.same_as IS NOT NULL)`,
      [names],
    );
    for (const { id } of past) await this.spool.wipe(id);
  }

  /** Neither a refusal nor a sender who cancelled before us is a fault. */
  private note(uploadId: string, thrown: unknown): void {
    if (thrown instanceof Refusal || thrown === ERRORS.INVALID_TERMINATION) return;
    this.log.error('upload not looked after', { uploadId, fault: describeFault(thrown) });
  }
}
