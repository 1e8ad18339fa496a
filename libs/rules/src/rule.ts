import type { ColumnSet } from './at.js';
import type { CellKind } from './cell.js';
import type { ColumnKey } from './column.js';
import type { RuleContext } from './context.js';
import type { RowFacts } from './reading/row-facts.js';
import type { Severity } from './severity.js';

/** The same words for Indonesian and English readers; Indonesian comes first wherever both are shown. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

/** What a message is filled with. `found` is the text in the cell; it is shown to those entitled and stored nowhere. */
export interface Params {
  readonly found: string;
  readonly [name: string]: string | number;
}

/** Words made from the parameters of a finding. */
export interface Saying {
  id(params: Params): string;
  en(params: Params): string;
}

/** What every rule has, whoever checks it. */
export interface Rule {
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  /** the settings of an election may give it another severity */
  readonly settable?: true;
  /** voting days (YYYY-MM-DD) between which it holds; always, when not said */
  readonly since?: string;
  readonly until?: string;
  readonly title: Text;
  readonly why: Text;
  /** law or practice it rests on */
  readonly source: Text;
  /** what is wrong */
  readonly message: Saying;
  readonly expected: Text | Saying;
  /** what the operator does to mend it */
  readonly mend: Text | Saying;
  /** what a message is filled with where it is shown as an example, for a rule without runnable ones */
  readonly sample?: Params;
}

/** A row in an example: only the cells that matter; the others are those of a sound row. */
export type ExampleRow = { readonly [key in ColumnKey]?: string | { readonly kind: CellKind; readonly text: string } };

/** Rows that show the rule; they are its tests and its documentation. */
export interface Examples {
  readonly passes: readonly ExampleRow[];
  readonly breaks: readonly ExampleRow[];
}

type Outcome = Params | false | undefined;

/** A rule on one column, or (column undefined) on the row as a whole. */
export interface ColumnRule extends Rule {
  readonly column: ColumnKey | undefined;
  readonly examples: Examples;
  /** the parameters of the message when the rule is broken */
  check(facts: RowFacts, context: RuleContext): Outcome;
}

/** A rule on any cell: `cells` names the suspects without looking closely, `check` looks at one. */
export interface CellRule extends Rule {
  readonly examples: Examples;
  cells(facts: RowFacts, context: RuleContext): ColumnSet;
  check(facts: RowFacts, context: RuleContext, column: number): Outcome;
}

export type RowRule = ColumnRule | CellRule;

/** These three only check a rule's shape where it is written; the check of a plain rule lives elsewhere, in SQL over a pair's rows or in the reader of files. */
export const defineRowRule = (rule: ColumnRule): ColumnRule => rule;
export const defineCellRule = (rule: CellRule): CellRule => rule;
export const defineRule = (rule: Rule): Rule => rule;
