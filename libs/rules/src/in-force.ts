import type { Rule } from './rule.js';

/** Whether a rule holds for an election by its voting day; its first and its last day are both within. */
export const isInForce = ({ since, until }: Pick<Rule, 'since' | 'until'>, votingDay: string): boolean =>
  (since === undefined || since <= votingDay) && (until === undefined || votingDay <= until);
