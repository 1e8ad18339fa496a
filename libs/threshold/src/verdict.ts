import { minimumSpread } from './minimum.js';
import { whole } from './whole.js';

export interface Standing {
  /** supporters the decree asks for */
  readonly minimum: number;
  /** subregions the decree asks for; more than half of them when not said */
  readonly spread?: number;
  /** codes of all subregions of the region */
  readonly subregions: readonly string[];
  /** supporters that count, by subregion code; a subregion not named here has none */
  readonly counted: Readonly<Record<string, number>>;
}

export interface ThresholdVerdict {
  readonly minimum: number;
  /** subregions needed */
  readonly spread: number;
  readonly counted: number;
  /** subregions with at least one supporter; one person is enough, the law sets no minimum within a subregion */
  readonly spreadReached: number;
  /** supporters still lacking, 0 when enough */
  readonly shortfall: number;
  /** subregions still lacking, 0 when enough */
  readonly spreadShortfall: number;
  /** subregions without a supporter, in the order given */
  readonly missingSubregions: readonly string[];
  readonly reached: boolean;
}

/** Holds the counted supporters against minimum and spread. Throws a RangeError for a count in a subregion the region does not have. */
export function verdict({
  minimum,
  subregions,
  counted,
  spread = minimumSpread(subregions.length),
}: Standing): ThresholdVerdict {
  const known = new Set(subregions);
  let total = 0;
  for (const [code, supporters] of Object.entries(counted)) {
    if (whole(`supporters of ${code}`, supporters) > 0 && !known.has(code))
      throw new RangeError(`${code} is no subregion of this region`);
    total += supporters;
  }
  const missingSubregions = subregions.filter((code) => !counted[code]);
  const spreadReached = subregions.length - missingSubregions.length;
  const shortfall = Math.max(0, whole('minimum', minimum) - total);
  const spreadShortfall = Math.max(0, whole('spread', spread) - spreadReached);
  return {
    minimum,
    spread,
    counted: total,
    spreadReached,
    shortfall,
    spreadShortfall,
    missingSubregions,
    reached: shortfall === 0 && spreadShortfall === 0,
  };
}
