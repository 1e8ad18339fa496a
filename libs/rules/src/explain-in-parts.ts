import { ruleOf } from './catalogue.js';
import { type Explicable, wording } from './explain.js';
import type { Text } from './rule.js';

/** An explanation taken apart, for a table that has a column for what is wrong and one for how to mend it. */
export interface Explanation {
  readonly what: Text;
  readonly expected: Text;
  readonly mend: Text;
}

/** As `explain`, without the place: the table says it. Throws a RangeError for a code the catalogue does not have. */
export function explainInParts({ code, params }: Omit<Explicable, 'column'>): Explanation {
  const rule = ruleOf(code);
  if (!rule) throw new RangeError(`no rule ${code}`);
  const { message, expected, mend } = rule;
  return {
    what: { id: message.id(params), en: message.en(params) },
    expected: { id: wording(expected, 'id', params), en: wording(expected, 'en', params) },
    mend: { id: wording(mend, 'id', params), en: wording(mend, 'en', params) },
  };
}
