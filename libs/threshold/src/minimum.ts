import { type BracketTable, type Office, law10of2016 } from './bracket.js';
import { whole } from './whole.js';

/** The share of the voter list asked for, in thousandths (85 is 8.5 %). */
export function permilleFor(office: Office, dpt: number, table: BracketTable = law10of2016): number {
  const bracket = table[office].find(({ upTo }) => upTo === null || whole('dpt', dpt) <= upTo);
  if (!bracket) throw new RangeError(`no bracket of ${office} holds a voter list of ${dpt}`);
  return bracket.permille;
}

/**
 * Supporters a pair must show: the share of the voter list (DPT), rounded up. Law 10/2016 article 41.
 * In integers: 300,000 x 0.085 is 25,500.000000000004 in floating point and would ask for one person too many.
 * The figure falls where the voter list crosses into the next bracket; the law says so.
 */
export function minimumSupport(office: Office, dpt: number, table: BracketTable = law10of2016): number {
  const thousandths = whole('dpt x permille', whole('dpt', dpt) * permilleFor(office, dpt, table));
  return (thousandths - (thousandths % 1000)) / 1000 + (thousandths % 1000 > 0 ? 1 : 0);
}

/** Subregions that must hold a supporter: more than half of them. Law 10/2016 article 41. */
export function minimumSpread(subregions: number): number {
  if (whole('subregions', subregions) === 0) throw new RangeError('a region has at least one subregion');
  return Math.floor(subregions / 2) + 1;
}

/** A part of the region and the election whose voter list counts there. */
export interface DptPart {
  /** region code of the part, dotted */
  readonly code: string;
  readonly dpt: number;
  readonly sourceElection: string;
}

/** The base of the share: each part brings the voter list of its own last election (Jateng 2018 added three elections). */
export function sumDpt(parts: readonly DptPart[]): number {
  return whole(
    'sum of the parts',
    parts.reduce((sum, { code, dpt }) => sum + whole(`dpt of ${code}`, dpt), 0),
  );
}
