import type { FileFinding, ReadLimits } from '@silon/workbook';

/** What the thread is told. */
export interface ReadOrder {
  readonly path: string;
  readonly chunkRows: number;
  readonly limits: Partial<ReadLimits>;
}

/** What reading a workbook came to; its chunks went another way. */
export interface Reading {
  readonly findings: readonly FileFinding[];
  readonly rows: number;
  /** Sheets that are lists of supporters. */
  readonly sheets: number;
  /** What the sheet `_meta` says, unchecked. */
  readonly meta: ReadonlyMap<string, string> | undefined;
}

/** What the thread says. A chunk's bytes are handed over, not copied. */
export type ThreadMessage =
  | { readonly kind: 'begun' }
  | { readonly kind: 'chunk'; readonly chunk: number; readonly rows: number; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly name: string };
