import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Injectable } from '@nestjs/common';
import { type IngestionEvent, ingestionStream } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import type { EntityManager } from 'typeorm';
import { consumerName } from '../generation.js';
import { replaceRow } from '../replace-row.js';
import { ReportingConfig } from '../reporting.config.js';
import { PublicVersions } from '../versions/public-versions.js';
import { readingOf } from './reading.js';

/** What ingestion knows of each upload. Owns upload. */
@Injectable()
@Consumes()
export class UploadsConsumer implements EventConsumer<IngestionEvent> {
  readonly name: string;
  readonly stream = ingestionStream;
  private readonly generation: number;

  constructor(
    { GENERATION }: ReportingConfig,
    private readonly versions: PublicVersions,
  ) {
    this.generation = GENERATION;
    this.name = consumerName('uploads', GENERATION);
  }

  async handle(event: IngestionEvent, tx: EntityManager): Promise<void> {
    const reading = readingOf(event);
    if (!reading) return;
    const { receipt, version, state, rows, chunks } = reading;
    const replaced = await replaceRow(
      tx,
      'upload',
      { generation: this.generation, upload_id: receipt.uploadId },
      {
        version,
        pair_id: event.pairId,
        election_id: receipt.electionId,
        receipt_number: receipt.number,
        received_at: receipt.receivedAt ? timestampDate(receipt.receivedAt) : null,
        state,
        rows,
        chunks,
      },
    );
    if (replaced) await this.versions.bump(tx, event, receipt.electionId);
  }

  committed(event: IngestionEvent): void {
    this.versions.announce(event);
  }
}
