import type { Params } from './rule.js';
import type { Severity } from './severity.js';

/** One rule broken by one row. Stored as code and column only; the params are made again from the sealed row when somebody entitled looks. */
export interface RowFinding {
  readonly code: string;
  /** 0-based index into `columns`, -1 for the row as a whole */
  readonly column: number;
  readonly severity: Severity;
  readonly params: Params;
}

export type RowVerdict = 'accepted' | 'review' | 'rejected';

export interface RowJudgement {
  readonly verdict: RowVerdict;
  readonly findings: readonly RowFinding[];
  /** What keys are made from; an empty string where it could not be read. */
  readonly nik: string;
  /** normalised name | birth date (ISO) | village (flat) */
  readonly person: string;
  /** flat code of a village of the election's region */
  readonly village: string;
  /** canonical text of all cells but NO */
  readonly row: string;
}
