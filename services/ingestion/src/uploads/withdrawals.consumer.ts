import { Injectable } from '@nestjs/common';
import { UploadState, type ValidationEvent, validationStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { forgetFile } from '../read-upload/conclude-reading.js';

/** Validation withdraws an upload; here it only means that the same bytes may come again. */
@Injectable()
@Consumes()
export class WithdrawalsConsumer implements EventConsumer<ValidationEvent> {
  readonly name = 'ingestion.withdrawals';
  readonly stream = validationStream;

  async handle({ pairId, event }: ValidationEvent, tx: EntityManager): Promise<void> {
    if (event.case !== 'uploadConcluded' || event.value.state !== UploadState.WITHDRAWN) return;
    const { uploadId } = event.value;
    await tx.query(`UPDATE upload SET state = 'withdrawn' WHERE upload_id = $1 AND state = 'chunked'`, [uploadId]);
    await forgetFile(tx, { uploadId, pairId });
  }
}
