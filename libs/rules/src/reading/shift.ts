import { columnCount } from '../at.js';
import { fits } from './content.js';

export interface Shift {
  /** first column whose content is misplaced, 0-based */
  readonly from: number;
  /** columns to the right (positive) or left (negative) */
  readonly by: number;
}

const candidates = [1, -1, 2, -2, 3, -3];
/** A shift must explain so many cells more than leaving all where they are; fewer may be chance. */
export const shiftEvidence = 3;

/**
 * Finds the one move of a row's tail that makes its contents fit their titles: from some column on, everything `by`
 * columns to the side. Undefined when no move explains at least three cells more. Takes cleaned texts, '' for blank.
 */
export function detectShift(texts: readonly string[]): Shift | undefined {
  let best: Shift | undefined;
  let most = shiftEvidence - 1;
  for (const by of candidates) {
    let gain = 0;
    let gainFrom = 0;
    let highest = 0;
    // Read from the last column leftwards: the gain of moving this cell and all right of it.
    for (let column = columnCount - 1; column >= 0; column--) {
      gain += gainOf(texts[column] ?? '', column, column - by);
      if (gain >= highest && gain > 0) {
        highest = gain;
        gainFrom = column;
      }
    }
    if (highest > most) {
      most = highest;
      best = { from: gainFrom, by };
    }
  }
  return best;
}

function gainOf(text: string, column: number, home: number): number {
  if (text === '') return 0;
  return (home >= 0 && home < columnCount && fits(text, home) ? 1 : 0) - (fits(text, column) ? 1 : 0);
}
