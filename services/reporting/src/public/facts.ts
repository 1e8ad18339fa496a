import type { Counts } from '../tallies/counts.js';
import type { Phase, PublicStage } from './snapshot.js';

/** The rows behind a snapshot, as facts.sql.ts names their columns. */
export interface Facts {
  readonly election: ElectionRow;
  readonly stages: readonly StageRow[];
  readonly pairs: readonly PairRow[];
  readonly tallies: readonly SubregionRow[];
  readonly uploads: readonly UploadsRow[];
}

export interface ElectionRow {
  version: number;
  changedAt: Date;
  id: string;
  commission: string;
  name: string;
  office: string;
  regionCode: string;
  regionName: string;
  subregions: { code: string; name: string }[];
  voterListTotal: number;
  minimum: number;
  spread: number;
  decreeNumber: string;
  decreeDate: string;
  timeZone: string;
  votingDay: string;
}

export interface StageRow {
  id: string;
  kind: string;
  name: string;
  opensAt: Date | null;
  closesAt: Date | null;
  exceptionDecision: string;
  status: PublicStage['status'];
}

export interface PairRow {
  id: string;
  candidateName: string;
  viceCandidateName: string;
  mandateNumber: string;
  ledgerVersion: number;
  beingVerified: boolean;
}

export interface SubregionRow extends Counts {
  pairId: string;
  code: string;
}

/** Uploads of one pair in one phase. */
export interface UploadsRow {
  pairId: string;
  phase: Phase;
  uploads: number;
  rows: number;
  rowsJudged: number;
}
