import type { Chunk } from '@silon/contracts';
import type { RowCells, RowJudgement } from '@silon/rules';
import type { RowJudge } from './row-judge.js';
import type { UploadRules } from './rulebook.js';

/** A row whose judging failed through our fault; the others go on. */
export const quarantined = Symbol('quarantined');
export type Judged = RowJudgement | typeof quarantined;

export interface Listener {
  onJudged(row: number, judged: Judged): void;
  /** Before a row is quarantined. */
  onFault(row: number, fault: unknown): void;
}

/** Judges rows [from, to) of a chunk, in row order. Whoever is told keeps of a judgement what it needs; nothing else does. */
export function judgeRows(
  chunk: Chunk,
  rules: UploadRules,
  judge: RowJudge,
  { from, to }: { from: number; to: number },
  { onJudged, onFault }: Listener,
): void {
  const texts: string[] = new Array<string>(chunk.columns).fill('');
  for (let row = from; row < to; row++) {
    const cells: RowCells = chunk.cells(row, texts);
    let judged: Judged;
    try {
      judged = judge.judge(cells, rules);
    } catch (fault) {
      onFault(row, fault);
      judged = quarantined;
    }
    onJudged(row, judged);
  }
}
