import type { Text } from './rule.js';
import type { Severity } from './severity.js';

/**
 * A rule of the catalogue that finds nothing: `planned` waits for data the system does not hold, and is not faked until it
 * does; `silent` says that something is no fault, so that nobody looks for a finding.
 */
export interface ListedRule {
  readonly code: string;
  readonly slug: string;
  /** what it will do; the last three are no severity of a finding: a verifier decides, a paper does not count, nothing */
  readonly severity: Severity | 'TMS' | 'NOT_COUNTED' | 'NONE';
  readonly state: 'planned' | 'silent';
  readonly title: Text;
  readonly source: Text;
  /** what it waits for, or why it is silent */
  readonly because: Text;
}
