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

/** Only a worker that has the rule pack takes it. */
export function judgeJob(pairId: string, rulePack: string, piece: JudgeJob): NewJob<JudgeJob> {
  const { uploadNo, attempt, chunk, from, to } = piece;
  return {
    id: `judge_${uploadNo}_${attempt}_${chunk}_${from}_${to}`,
    queue: JUDGE_CHUNK,
    turn: pairId,
    lap: String(uploadNo).padStart(12, '0'),
    position: chunk,
    payload: piece,
    needs: rulePack,
  };
}

/**
 * Halves get one try, not three: a poison row is alone within a few minutes, even in a chunk of thousands. They run beside no
 * other job, so their deaths are their own; still a single row gets a second try before it is set aside.
 */
export function halves(pairId: string, rulePack: string, piece: JudgeJob): NewJob<JudgeJob>[] {
  const middle = (piece.from + piece.to) >> 1;
  const parts = [
    { ...piece, to: middle },
    { ...piece, from: middle },
  ];
  return parts.map((part) => ({
    ...judgeJob(pairId, rulePack, part),
    deathsAllowed: part.to - part.from === 1 ? 2 : 1,
  }));
}
