import type { CauseKey, Pattern } from './find-patterns.js';
import { type Counted, type Standing, standingOf, type Terms } from './standing.js';

export interface Ground {
  readonly terms: Terms | undefined;
  /** Every subregion of the election. */
  readonly subregions: readonly number[];
  /** What counts today. */
  readonly counted: Counted;
}

/** What mending brings at most: a supporter who turns out to be named already is won by nobody. */
export interface Gain {
  readonly supportersWon: number;
  /** Supporters won by subregion, only where there are any. */
  readonly wonPerSubregion: Counted;
  /** Subregions that count nobody before and somebody after. */
  readonly subregionsWon: readonly number[];
  readonly after: Standing;
}

export interface RankedCause {
  readonly cause: CauseKey;
  /** Refused rows that carry it, whatever else they carry. */
  readonly rows: number;
  readonly rowsPerSubregion: Counted;
  /** Mending this cause and no other. */
  readonly alone: Gain;
  /** Mending it after all causes ranked before it. */
  readonly then: Gain;
}

/**
 * Ranks causes by what mending them brings, one after the other: first the one that leads furthest towards minimum and spread,
 * then the one that leads furthest from there. A row with two causes is won by the later of the two.
 */
export function rank(patterns: readonly Pattern[], ground: Ground): RankedCause[] {
  const left = byCause(patterns);
  const mended = new Set<CauseKey>();
  const ranked: RankedCause[] = [];
  let here = ground;
  while (left.size > 0) {
    const best = [...left].map(([cause, carrying]) => step(carrying, here, mended, cause)).sort(furthest(here))[0]!;
    const { cause, rows, gain } = best;
    const alone = mended.size === 0 ? gain : step(left.get(cause)!, ground, new Set(), cause).gain;
    ranked.push({ cause, rows: sum(rows), rowsPerSubregion: rows, alone, then: gain });
    here = { ...here, counted: plus(here.counted, gain.wonPerSubregion) };
    mended.add(cause);
    left.delete(cause);
  }
  return ranked;
}

interface Step {
  readonly cause: CauseKey;
  readonly rows: Counted;
  readonly gain: Gain;
}

function byCause(patterns: readonly Pattern[]): Map<CauseKey, Pattern[]> {
  const index = new Map<CauseKey, Pattern[]>();
  for (const pattern of patterns)
    for (const cause of pattern.causes) {
      const carrying = index.get(cause);
      if (carrying) carrying.push(pattern);
      else index.set(cause, [pattern]);
    }
  return index;
}

/** `carrying`: the patterns that carry the cause. */
function step(carrying: readonly Pattern[], here: Ground, mended: ReadonlySet<CauseKey>, cause: CauseKey): Step {
  const rows = new Map<number, number>();
  const won = new Map<number, number>();
  for (const { subregion, causes, rows: count } of carrying) {
    rows.set(subregion, (rows.get(subregion) ?? 0) + count);
    if (causes.every((one) => one === cause || mended.has(one))) won.set(subregion, (won.get(subregion) ?? 0) + count);
  }
  const gain = {
    supportersWon: sum(won),
    wonPerSubregion: won,
    subregionsWon: here.subregions.filter((code) => won.has(code) && !here.counted.get(code)),
    after: standingOf(here.terms, here.subregions, plus(here.counted, won)),
  };
  return { cause, rows, gain };
}

/**
 * Who leads further. Minimum and spread weigh the same: a supporter is a share of the minimum, a subregion a share of the spread,
 * and neither is worth more than what is lacking. In whole numbers: both shares times minimum times spread.
 */
function furthest({ terms, subregions, counted }: Ground): (a: Step, b: Step) => number {
  const { shortfall, spreadShortfall } = standingOf(terms, subregions, counted);
  const progress = ({ gain }: Step) =>
    Math.min(gain.supportersWon, shortfall ?? 0) * (terms?.spread ?? 0) +
    Math.min(gain.subregionsWon.length, spreadShortfall ?? 0) * (terms?.minimum ?? 0);
  return (a, b) =>
    progress(b) - progress(a) ||
    b.gain.supportersWon - a.gain.supportersWon ||
    b.gain.subregionsWon.length - a.gain.subregionsWon.length ||
    sum(b.rows) - sum(a.rows) ||
    (a.cause < b.cause ? -1 : 1);
}

const sum = (counted: Counted): number => [...counted.values()].reduce((total, count) => total + count, 0);

function plus(counted: Counted, more: Counted): Counted {
  const both = new Map(counted);
  for (const [code, count] of more) both.set(code, (both.get(code) ?? 0) + count);
  return both;
}
