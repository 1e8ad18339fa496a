import type { Chunk } from '@silon/contracts';
import type { RowCells, RowJudgement } from '@silon/rules';
import type { Judging } from './judging.js';
import type { RowJudge } from './row-judge.js';

/** A row whose judging failed through our fault; the others go on. */
export const quarantined = Symbol('quarantined');

export interface JudgedRows {
  readonly from: number;
  /** In row order, from `from`. */
  readonly judgements: (RowJudgement | typeof quarantined)[];
}

/** Judges rows [from, to) of a chunk. Pure but for the judge it is given. */
export function judgeRows(chunk: Chunk, { context }: Judging, judge: RowJudge, from: number, to: number): JudgedRows {
  const texts: string[] = new Array<string>(chunk.columns).fill('');
  const judgements = new Array<RowJudgement | typeof quarantined>(to - from);
  for (let row = from; row < to; row++) {
    const cells: RowCells = {
      texts: chunk.texts(row, texts),
      kinds: chunk.kinds(row),
      format: (column) => chunk.format(row, column),
      is1904: chunk.is1904,
    };
    try {
      judgements[row - from] = judge.judge(cells, context);
    } catch {
      judgements[row - from] = quarantined;
    }
  }
  return { from, judgements };
}
