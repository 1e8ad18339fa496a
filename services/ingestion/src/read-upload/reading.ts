import type { FileFinding, ReadLimits } from '@silon/workbook';

/** What the thread is told. */
export interface ReadOrder {
  readonly path: string;
  /** Name of the profile the file is read by. */
  readonly profile: string;
  readonly chunkRows: number;
  readonly limits: Partial<ReadLimits>;
  /** Where the chunks go, and the election's key that seals them. */
  readonly chunks: { readonly directory: string; readonly folder: string; readonly key: Uint8Array };
}

/** What reading a workbook came to; its chunks lie in the blob store. */
export interface Reading {
  readonly findings: readonly FileFinding[];
  readonly rows: number;
  /** Rows of each chunk, in order. */
  readonly chunkRows: readonly number[];
  /** Sheets that are lists of supporters. */
  readonly sheets: number;
  /** What the sheet `_meta` says, unchecked. */
  readonly meta: ReadonlyMap<string, string> | undefined;
}

/** What the thread says. */
export type ThreadMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly name: string };
