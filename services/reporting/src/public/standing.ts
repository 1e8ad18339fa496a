import { verdict } from '@silon/threshold';

export interface Standing {
  readonly reached: boolean;
  /** Supporters still lacking, 0 when enough. */
  readonly shortfall: number;
  readonly spreadReached: number;
  /** Subregions still lacking, 0 when enough. */
  readonly spreadShortfall: number;
}

export interface Decree {
  readonly minimum: number;
  readonly spread: number;
}

/**
 * Holds what counts against the decree. The minimum is held against all that counts, "unknown" too: a shortfall that left it
 * out would give the folded figure away. Which subregions are empty is not said here, for the same reason.
 */
export function standingOf(
  { minimum, spread }: Decree,
  counted: Readonly<Record<string, number>>,
  unknown: number,
): Standing {
  const located = verdict({ minimum, spread, subregions: Object.keys(counted), counted });
  const shortfall = Math.max(0, located.shortfall - unknown);
  const { spreadReached, spreadShortfall } = located;
  return { reached: shortfall === 0 && spreadShortfall === 0, shortfall, spreadReached, spreadShortfall };
}
