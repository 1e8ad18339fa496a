import { verdict } from '@silon/threshold';

/** The decree's figures. */
export interface Terms {
  readonly minimum: number;
  readonly spread: number;
}

/** Supporters that count, by subregion; 0 is "unknown", which belongs to the total and to no spread. */
export type Counted = ReadonlyMap<number, number>;

export interface Standing {
  readonly counted: number;
  readonly spreadReached: number;
  /** What follows is null as long as the decree's figures have not come. */
  readonly shortfall: number | null;
  readonly spreadShortfall: number | null;
  readonly reached: boolean | null;
}

export function standingOf(terms: Terms | undefined, subregions: readonly number[], counted: Counted): Standing {
  const unknown = counted.get(0) ?? 0;
  const codes = subregions.map(String);
  const located = verdict({
    minimum: terms?.minimum ?? 0,
    spread: terms?.spread ?? 0,
    subregions: codes,
    counted: Object.fromEntries(subregions.map((code) => [String(code), counted.get(code) ?? 0])),
  });
  const known = { counted: located.counted + unknown, spreadReached: located.spreadReached };
  if (!terms) return { ...known, shortfall: null, spreadShortfall: null, reached: null };
  const shortfall = Math.max(0, located.shortfall - unknown);
  const { spreadShortfall } = located;
  return { ...known, shortfall, spreadShortfall, reached: shortfall === 0 && spreadShortfall === 0 };
}
