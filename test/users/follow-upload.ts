import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, type Visitor } from './visitor.ts';

/** ingestion's page of an upload. */
export interface ReceivedUpload {
  id: string;
  state: 'receiving' | 'received' | 'reading' | 'chunked' | 'refused' | 'withdrawn';
  rows: number | null;
  receipt: { number: number; sha256: string } | null;
  /** F031: the same bytes came before. */
  sameAs: { rule: string; uploadId: string; message: { id: string; en: string } } | null;
  findings: { code: string; sheet: number; cell: string }[];
}

export interface Counts {
  received: number;
  counted: number;
  review: number;
  rejected: number;
  notNew: number;
  quarantined: number;
  withdrawn: number;
}

/** validation's page of an upload. */
export interface JudgedUpload {
  state: string;
  rowsJudged: number;
  version: number;
  counts: Counts;
  /** Null until it is concluded. */
  changes: { added: number; mended: number; unchanged: number; stillWrong: number } | null;
}

export interface UploadProgress {
  phase: 'reading' | 'judging' | 'concluding' | 'done';
  rows: number;
  rowsJudged: number;
}

export interface UploadOutcome {
  received: ReceivedUpload;
  /** Undefined for a refused file, and for one that was there before. */
  judged?: JudgedUpload;
}

export interface Following {
  onProgress?: (progress: UploadProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds between two looks. */
  pause?: number;
  /** Milliseconds without any progress after which it is given up. */
  patience?: number;
}

class StandsStill extends Error {
  constructor(uploadId: string, where: string) {
    super(
      `Unggahan ${uploadId} tidak maju lagi (${where}); catatan layanan ada di .silon/log.\n` +
        `Upload ${uploadId} does not move on (${where}); the services' logs are in .silon/log.`,
    );
  }
}

/** Looks at an upload until it is concluded, refused, or known as one that was there before. Throws when it stands still. */
export async function followUpload(
  operator: Visitor,
  uploadId: string,
  { onProgress = () => undefined, signal, pause = 150, patience = 600_000 }: Following = {},
): Promise<UploadOutcome> {
  let last = '';
  let movedAt = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const received = await operator.get<ReceivedUpload>(`ingestion/uploads/${uploadId}`);
    if (received.state === 'refused' || received.sameAs) return { received };
    const judged = received.state === 'chunked' ? await lookAtJudging(operator, uploadId) : undefined;
    const rows = received.rows ?? 0;
    if (judged?.state === 'concluded') {
      onProgress({ phase: 'done', rows, rowsJudged: rows });
      return { received, judged };
    }
    const rowsJudged = judged?.rowsJudged ?? 0;
    const phase = received.state !== 'chunked' ? 'reading' : rowsJudged < rows ? 'judging' : 'concluding';
    onProgress({ phase, rows, rowsJudged });
    const now = `${phase} ${rowsJudged}/${rows}`;
    if (now !== last) movedAt = performance.now();
    last = now;
    if (performance.now() - movedAt > patience) throw new StandsStill(uploadId, now);
    await sleep(pause);
  }
}

/** Undefined as long as validation has not heard of the upload. */
async function lookAtJudging(operator: Visitor, uploadId: string): Promise<JudgedUpload | undefined> {
  try {
    return await operator.get<JudgedUpload>(`validation/uploads/${uploadId}`);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}
