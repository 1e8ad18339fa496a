import type { Rule, Params, Text } from './rule.js';

/** What counts for a pair, held against what is asked of it; `@silon/threshold` gives the figures. */
export interface StandingFigures {
  readonly counted: number;
  readonly minimum: number;
  readonly spreadReached: number;
  readonly spread: number;
  readonly subregions: number;
  readonly level: 'regency' | 'district';
}

/** What a repair brings, held against the duty. */
export interface RepairFigures {
  readonly brought: number;
  readonly required: number;
  readonly shortfall: number;
  readonly multiplier: number;
}

/** One figure of the decree beside what the formula gives. */
export interface DecreeFigure {
  readonly figure: 'minimum' | 'spread';
  readonly decree: number;
  readonly computed: number;
}

/** What became of the rows of one upload. */
export interface UploadFigures {
  readonly rows: number;
  readonly rejected: number;
  /** rows that carry a code that refuses a row, each code with its title */
  readonly causes: readonly { readonly code: string; readonly rows: number; readonly title: Text }[];
}

/** Figures that are known at one time; rules over figures that are not there keep silent. */
export interface Totals {
  readonly standing?: StandingFigures;
  readonly repair?: RepairFigures;
  readonly decree?: DecreeFigure;
  readonly upload?: UploadFigures;
}

/** A rule over figures alone. */
export interface TotalRule extends Rule {
  readonly examples: { readonly passes: readonly Totals[]; readonly breaks: readonly Totals[] };
  check(totals: Totals): Params | false | undefined;
}

export const defineTotalRule = (rule: TotalRule): TotalRule => rule;
