import type { RuleDescription } from '@silon/rules';

/** Whether the rule refuses rows of an election that has set these severities. */
export const refusesRows = (
  { code, severity, settable }: Pick<RuleDescription, 'code' | 'severity'> & { readonly settable?: boolean },
  severities: Readonly<Record<string, string>>,
): boolean => ((settable && severities[code]) || severity) === 'REJECT_ROW';
