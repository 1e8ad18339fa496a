import { whole } from './whole.js';

export interface RepairQuestion {
  /** supporters and subregions lacking after the last verification, as `verdict` gives them */
  readonly shortfall: number;
  readonly spreadShortfall: number;
  /** what the cycle asks for each supporter lacking: 2 in 2018 and 2020 */
  readonly multiplier: number;
}

export interface RepairDuty {
  readonly needed: boolean;
  /** supporters the repair must bring at least */
  readonly required: number;
  /** subregions without a supporter so far that it must reach at least */
  readonly newSubregions: number;
}

/**
 * What a repair must bring: the multiplied shortfall. Where only the spread is short the rules give no figure;
 * one supporter in each subregion lacking is then the least that can mend it.
 */
export function repairDuty({ shortfall, spreadShortfall, multiplier }: RepairQuestion): RepairDuty {
  if (whole('multiplier', multiplier) === 0) throw new RangeError('multiplier must be at least 1');
  const multiplied = whole('duty', whole('shortfall', shortfall) * multiplier);
  const required = Math.max(multiplied, whole('spreadShortfall', spreadShortfall));
  return { needed: required > 0, required, newSubregions: spreadShortfall };
}
