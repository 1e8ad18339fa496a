import type { Area } from '@silon/regions';
import type { PairElection } from '../elections/pair-election.js';

/** A template as it was recorded, with what its workbook is written from. */
export interface IssuedTemplate {
  readonly templateId: string;
  readonly pair: PairElection;
  readonly villages: readonly Area[];
  /** Names of what was chosen. */
  readonly places: readonly string[];
  readonly rowsPerVillage: number;
  readonly villagesHash: string;
}
