import { catalogue, ruleOf } from './catalogue.js';
import type { Text } from './rule.js';
import type { Severity } from './severity.js';

/** What a page says of a rule without a row at hand. */
export interface RuleDescription {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly settable: boolean;
  readonly title: Text;
  readonly why: Text;
  readonly source: Text;
}

/** A rule by its code, for pages and tables; undefined for a code the catalogue does not have. */
export function describe(code: string): RuleDescription | undefined {
  const rule = ruleOf(code);
  if (!rule) return undefined;
  const { slug, severity, settable = false, title, why, source } = rule;
  return { code, slug, severity, settable, title, why, source };
}

/**
 * Refuses settings that ask for a severity a rule does not allow, or name an unknown code: a row whose NIK or village
 * cannot be read must stay refused, whatever an election's settings say. Returns the codes that are wrong.
 */
export const refusedSeverities = (severities: Readonly<Record<string, Severity>>): string[] =>
  Object.keys(severities).filter((code) => !catalogue.some((rule) => rule.code === code && rule.settable));
