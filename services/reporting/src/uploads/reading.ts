import type { IngestionEvent, Receipt } from '@silon/contracts';

export interface Reading {
  readonly receipt: Receipt;
  readonly version: number;
  /** `same`: the bytes of an earlier upload; nothing is read again. */
  readonly state: 'received' | 'same' | 'chunked' | 'refused';
  readonly rows: number;
  readonly chunks: number;
}

/** How far ingestion is with an upload; nothing for events that name none. */
export function readingOf({ event }: IngestionEvent): Reading | undefined {
  if (event.case === undefined || event.case === 'villagesIssued' || !event.value.receipt) return undefined;
  const { receipt, version } = event.value;
  if (event.case === 'uploadChunked')
    return { receipt, version, state: 'chunked', rows: event.value.rows, chunks: event.value.chunkRows.length };
  if (event.case === 'uploadRefused') return { receipt, version, state: 'refused', rows: 0, chunks: 0 };
  return { receipt, version, state: event.value.sameAsUploadId ? 'same' : 'received', rows: 0, chunks: 0 };
}
