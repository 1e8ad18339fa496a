import { type ChunkJudged, type UploadConcluded, UploadState } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import { replaceRow } from '../replace-row.js';
import { outcomeColumns, outcomeValues } from './counts.js';

export interface PairCopy {
  readonly generation: number;
  readonly pairId: string;
}

/** Moves an upload's progress bar, forwards only. */
export async function moveProgress(
  tx: EntityManager,
  { generation, pairId }: PairCopy,
  { electionId, uploadId, chunksJudged, chunks, rowsJudged, rows }: ChunkJudged,
): Promise<boolean> {
  const moved: unknown[] = await tx.query(
    `INSERT INTO judging AS known (generation, upload_id, pair_id, election_id, chunks_judged, chunks, rows_judged, rows)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (generation, upload_id) DO UPDATE
        SET chunks_judged = excluded.chunks_judged, chunks = excluded.chunks, rows_judged = excluded.rows_judged, rows = excluded.rows
      WHERE (known.rows_judged, known.chunks_judged, known.chunks) < (excluded.rows_judged, excluded.chunks_judged, excluded.chunks)
     RETURNING 1`,
    [generation, uploadId, pairId, electionId, chunksJudged, chunks, rowsJudged, rows],
  );
  return moved.length > 0;
}

/** An upload's own counts, once its rows are in the ledger and whenever a later act moves them. */
export const concludeUpload = (
  tx: EntityManager,
  { generation, pairId }: PairCopy,
  { electionId, uploadId, version, state, counts }: UploadConcluded,
): Promise<boolean> => {
  const values = outcomeValues(counts);
  return replaceRow(
    tx,
    'judging',
    { generation, upload_id: uploadId },
    {
      version,
      pair_id: pairId,
      election_id: electionId,
      state: state === UploadState.WITHDRAWN ? 'withdrawn' : 'concluded',
      ...Object.fromEntries(outcomeColumns.map((column, n) => [column, values[n]])),
    },
  );
};
