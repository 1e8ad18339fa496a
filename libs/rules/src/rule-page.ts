import { catalogue, figureRules, rowRules, ruleOf, setRules } from './catalogue.js';
import { explain, explainWhole } from './explain.js';
import { judgeRow } from './judge-row.js';
import { exampleContext, exampleRow } from './example.js';
import type { ListedRule } from './listed-rule.js';
import { listedRules } from './listed-rules.js';
import { type PageExample, rowExample, totalExample } from './page-example.js';
import type { Rule, Text } from './rule.js';

/** All that a page says of a rule, without mark-up: `docs/rules.md` and the portal's pages are both made of it. */
export interface RulePage {
  readonly code: string;
  readonly slug: string;
  readonly severity: ListedRule['severity'];
  readonly state: 'decided' | ListedRule['state'];
  readonly settable: boolean;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly title: Text;
  readonly source: Text;
  /** why there is the rule; of one that finds nothing, why not */
  readonly why: Text;
  /** a message as somebody would read it, made by the rule itself */
  readonly says?: Text;
  readonly examples: readonly PageExample[];
}

/** The page of a rule by its code; undefined for a code that was never given. */
export function rulePage(code: string): RulePage | undefined {
  const rule = ruleOf(code);
  if (rule) return decidedPage(rule);
  const listed = listedRules.find((one) => one.code === code);
  if (!listed) return undefined;
  const { because, ...said } = listed;
  return { ...said, why: because, settable: false, examples: [] };
}

/** The codes of all rules, those that find nothing yet too, in their order within each letter. */
export const ruleCodes = (letter: 'F' | 'R' | 'X' | 'C' | 'T'): string[] =>
  [...catalogue, ...listedRules]
    .map(({ code }) => code)
    .filter((code) => code.startsWith(letter))
    .sort();

function decidedPage(rule: Rule): RulePage {
  const { code, slug, severity, settable = false, since, until, title, source, why } = rule;
  const common = { code, slug, severity, state: 'decided', settable, since, until, title, source, why } as const;
  return { ...common, says: saysOf(rule), examples: examplesOf(code) };
}

function examplesOf(code: string): PageExample[] {
  const row = rowRules.find((rule) => rule.code === code);
  if (row) return pairs(row.examples, rowExample);
  const total = figureRules.find((rule) => rule.code === code);
  return total ? pairs(total.examples, totalExample) : [];
}

const pairs = <T>(
  { breaks, passes }: { readonly breaks: readonly T[]; readonly passes: readonly T[] },
  cells: (example: T) => PageExample['cells'],
): PageExample[] => [
  ...breaks.map((example) => ({ outcome: 'breaks' as const, cells: cells(example) })),
  ...passes.map((example) => ({ outcome: 'passes' as const, cells: cells(example) })),
];

const place = { sheet: 1, row: 17 };
/** What the message of a rule over several rows needs, where the rule does not say more: the other row. */
const otherRow = { found: '', receipt: 1, sheet: 1, row: 5 };

function saysOf(rule: Rule): Text {
  const { code, sample } = rule;
  const row = rowRules.find((one) => one.code === code);
  if (row) {
    const finding = judgeRow(exampleRow(row.examples.breaks[0]), exampleContext).findings.find(
      (one) => one.code === code,
    );
    return explain(finding ?? { code, column: -1, params: { found: '' } }, place);
  }
  const total = figureRules.find((one) => one.code === code);
  if (total) return explainWhole({ code, params: total.check(total.examples.breaks[0] ?? {}) || { found: '' } });
  if (setRules.includes(rule)) return explain({ code, column: -1, params: sample ?? otherRow }, place);
  return explainWhole({ code, params: sample ?? { found: '' } });
}
