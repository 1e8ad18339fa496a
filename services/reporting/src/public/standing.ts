import { judgeTotals, type TotalFinding } from '@silon/rules';
import { verdict } from '@silon/threshold';

export interface Standing {
  readonly reached: boolean;
  /** Supporters still lacking, 0 when enough. */
  readonly shortfall: number;
  readonly spreadReached: number;
  /** Subregions still lacking, 0 when enough. */
  readonly spreadShortfall: number;
  /** The same as the catalogue of rules says it: T400 to T402. */
  readonly findings: readonly Pick<TotalFinding, 'code' | 'severity' | 'message' | 'link'>[];
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
  const subregions = Object.keys(counted);
  const findings = judgeTotals({
    standing: {
      ...{ counted: located.counted + unknown, minimum, spreadReached, spread, subregions: subregions.length },
      level: subregions[0]?.length === 4 ? 'regency' : 'district',
    },
  }).map(({ code, severity, message, link }) => ({ code, severity, message, link }));
  const reached = shortfall === 0 && spreadShortfall === 0;
  return { reached, shortfall, spreadReached, spreadShortfall, findings };
}
