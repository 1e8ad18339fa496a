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
 * What each cycle asks for a supporter lacking, by the year of its voting day. For 2024 no text says it: Kepahiang spoke of
 * twice, DKI Jakarta and Sukoharjo were held to once; so whoever opens a repair should name the figure he was told.
 */
const multipliers: readonly { readonly from: number; readonly multiplier: number; readonly isCertain: boolean }[] = [
  { from: 2024, multiplier: 1, isCertain: false },
  { from: 2018, multiplier: 2, isCertain: true },
];

/** The multiplier of an election by its voting day (YYYY-MM-DD). `isCertain` is false where it should be confirmed. Throws a RangeError for a day before 2018. */
export function repairMultiplier(votingDay: string): { multiplier: number; isCertain: boolean } {
  const cycle = multipliers.find(({ from }) => Number(votingDay.slice(0, 4)) >= from);
  if (!cycle) throw new RangeError(`no multiplier is known for ${votingDay}`);
  return { multiplier: cycle.multiplier, isCertain: cycle.isCertain };
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
