import { figureRules } from './catalogue.js';
import { explainWhole } from './explain.js';
import { linkTo } from './link.js';
import type { Params, Text } from './rule.js';
import type { Severity } from './severity.js';
import type { Totals } from './totals.js';

/** A rule broken by figures, with all that is said of it. */
export interface TotalFinding {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly params: Params;
  readonly message: Text;
  readonly link: string;
}

/** Every rule over figures that the figures at hand can decide, in the order of the catalogue. */
export function judgeTotals(totals: Totals): TotalFinding[] {
  return figureRules.flatMap(({ check, code, slug, severity }) => {
    const params = check(totals);
    return params
      ? [{ code, slug, severity, params, message: explainWhole({ code, params }), link: linkTo(code) }]
      : [];
  });
}
