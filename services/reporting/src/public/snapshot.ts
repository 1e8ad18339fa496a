import type { Counts } from '../tallies/counts.js';
import type { Folded } from './fold.js';
import type { Standing } from './standing.js';

/** Where an upload is: `reading` from the last byte to the last chunk cut, `same` if its bytes were there before. */
export const phases = ['reading', 'judging', 'concluding', 'concluded', 'refused', 'withdrawn', 'same'] as const;
export type Phase = (typeof phases)[number];

/** What everybody may see of an election. It changes with `version` and with nothing else. */
export interface PublicSnapshot {
  readonly version: number;
  /** When this version came to be, by the database's clock. ISO 8601, UTC. */
  readonly asOf: string;
  readonly election: PublicElection;
  readonly threshold: PublicThreshold;
  readonly stages: readonly PublicStage[];
  readonly pairs: readonly PublicPair[];
}

export interface PublicElection {
  readonly id: string;
  readonly commission: string;
  readonly name: string;
  readonly office: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly subregions: readonly { readonly code: string; readonly name: string }[];
  /** IANA name. */
  readonly timeZone: string;
  /** YYYY-MM-DD. */
  readonly votingDay: string;
}

/** The decree's figures. Law 10/2016 article 41. */
export interface PublicThreshold {
  readonly voterListTotal: number;
  readonly minimum: number;
  /** Subregions needed, of how many. */
  readonly spread: number;
  readonly subregions: number;
  readonly decreeNumber: string;
  readonly decreeDate: string;
}

export interface PublicStage {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly exceptionDecision: string;
  readonly status: 'upcoming' | 'open' | 'closed';
}

/** Totals are exact; figures by subregion are folded, and only what counts is shown by subregion at all. */
export interface PublicPair extends Counts {
  readonly id: string;
  readonly candidateName: string;
  readonly viceCandidateName: string;
  readonly mandateNumber: string;
  /** In the election's order, then "unknown". */
  readonly perSubregion: readonly { readonly code: string; readonly counted: Folded }[];
  readonly spread: { readonly reached: number; readonly needed: number };
  readonly verdict: Standing;
  readonly uploads: Readonly<Record<Phase, number>> & {
    readonly received: number;
    readonly rows: number;
    readonly rowsJudged: number;
  };
  /** A recount differs from the tally; until people know why, the figures stand with this mark. */
  readonly beingVerified: boolean;
  readonly ledgerVersion: number;
}
