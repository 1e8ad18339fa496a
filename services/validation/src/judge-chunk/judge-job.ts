import type { NewJob } from '@silon/jobs';

/** Rows [from, to) of one chunk. Whole at first; halves where a whole one killed its workers. */
export interface JudgeJob {
  readonly uploadNo: number;
  readonly attempt: number;
  readonly chunk: number;
  readonly from: number;
  readonly to: number;
}

export const JUDGE_CHUNK = 'judge-chunk';

export function judgeJob(pairId: string, piece: JudgeJob): NewJob<JudgeJob> {
  const { uploadNo, attempt, chunk, from, to } = piece;
  return {
    id: `judge_${uploadNo}_${attempt}_${chunk}_${from}_${to}`,
    queue: JUDGE_CHUNK,
    turn: pairId,
    lap: String(uploadNo).padStart(12, '0'),
    position: chunk,
    payload: piece,
  };
}

/** A half gets one try, not three: a poison row is alone within a few minutes, even in a chunk of thousands. */
export function halves(pairId: string, piece: JudgeJob): NewJob<JudgeJob>[] {
  const middle = (piece.from + piece.to) >> 1;
  return [judgeJob(pairId, { ...piece, to: middle }), judgeJob(pairId, { ...piece, from: middle })].map((half) => ({
    ...half,
    deathsAllowed: 1,
  }));
}
