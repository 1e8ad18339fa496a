import { type IngestionEvent, ingestionStream, type Receipt } from '@silon/contracts';
import { Consumes, type EventConsumer } from '@silon/events';
import { RulePacks } from '@silon/rule-packs';
import type { EntityManager } from 'typeorm';
import { askToConclude } from '../conclude-pair/ask-to-conclude.js';
import { planChunks, takeTurn } from './plan-chunks.js';

/** An upload's way as ingestion tells it: received, then cut into chunks or refused. */
@Consumes()
export class UploadsConsumer implements EventConsumer<IngestionEvent> {
  readonly name = 'validation.uploads';
  readonly stream = ingestionStream;

  constructor(private readonly packs: RulePacks) {}

  async handle({ pairId, event }: IngestionEvent, tx: EntityManager): Promise<void> {
    switch (event.case) {
      case 'villagesIssued':
        return void (await tx.query(
          'INSERT INTO issued_villages (pair_id, version, village_codes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [pairId, event.value.version, event.value.villageCodes],
        ));
      case 'uploadReceived':
        await received(tx, pairId, event.value.receipt!, event.value.sameAsUploadId ? 'same' : 'received');
        return askToConclude(tx, pairId);
      case 'uploadRefused':
        await received(tx, pairId, event.value.receipt!, 'received');
        await tx.query(`UPDATE upload SET state = 'refused' WHERE upload_id = $1 AND state = 'received'`, [
          event.value.receipt!.uploadId,
        ]);
        return askToConclude(tx, pairId);
      case 'uploadChunked': {
        const { receipt, attempt, chunkRows, findings } = event.value;
        await takeTurn(tx, 'upload', receipt!.electionId);
        await received(tx, pairId, receipt!, 'received');
        await tx.query(
          `UPDATE upload SET state = 'waiting-for-settings', attempt = $2, chunk_rows = $3, chunks_left = cardinality($3::int[]),
                  file_findings = $4
            WHERE upload_id = $1 AND state = 'received'`,
          [
            receipt!.uploadId,
            attempt,
            chunkRows,
            JSON.stringify(findings.map(({ code, sheet, cell }) => ({ code, sheet, cell }))),
          ],
        );
        return planChunks(tx, receipt!.uploadId, this.packs.current);
      }
    }
  }
}

/** The row is made by whichever of the upload's events comes first; each carries the whole receipt. */
async function received(
  tx: EntityManager,
  pairId: string,
  receipt: Receipt,
  state: 'received' | 'same',
): Promise<void> {
  await tx.query('INSERT INTO pair_ledger (pair_id, election_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    pairId,
    receipt.electionId,
  ]);
  await tx.query(
    `INSERT INTO upload (upload_id, pair_id, election_id, receipt_number, region_edition, settings_version, villages_version, day_received, rule_pack, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [
      receipt.uploadId,
      pairId,
      receipt.electionId,
      receipt.number,
      receipt.regionEdition,
      receipt.settingsVersion,
      receipt.villagesVersion,
      receipt.dayReceived,
      receipt.rulePack,
      state,
    ],
  );
}
