import type { NewJob } from '@silon/jobs';

export const READ_QUEUE = 'read-upload';

export interface ReadPayload {
  readonly uploadId: string;
}

/** Pairs take turns, and a pair's uploads too; a pair's own go in the order of their receipts. */
export const readJob = (pairId: string, uploadId: string, number: number): NewJob<ReadPayload> => ({
  id: `read_${uploadId}`,
  queue: READ_QUEUE,
  turn: pairId,
  lap: uploadId,
  position: number,
  payload: { uploadId },
});
