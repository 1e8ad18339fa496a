import type { Account } from './account.js';
import { NotThere } from './refusals.js';

/** Whose something is. */
export interface Belongs {
  readonly commission: string;
  readonly electionId: string;
  readonly pairId: string;
}

/** Throws NotThere (404) unless the account is of this commission; an operator never is. */
export function requireCommission(account: Account, commission: string | undefined): void {
  if (account.role === 'operator' || commission === undefined || account.commission !== commission)
    throw new NotThere();
}

/** Throws NotThere (404) unless it is the operator's own pair, or a pair of the commission's or supervisor's own. */
export function requirePair(account: Account, pair: Belongs | undefined): void {
  if (!pair) throw new NotThere();
  if (account.role !== 'operator') return requireCommission(account, pair.commission);
  if (account.pairId !== pair.pairId || account.electionId !== pair.electionId) throw new NotThere();
}
