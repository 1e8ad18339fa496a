import { at, type ColumnSet, has } from './at.js';
import { rowRules } from './catalogue.js';
import { columns } from './column.js';
import type { RuleContext } from './context.js';
import type { RowFinding, RowJudgement, RowVerdict } from './finding.js';
import { isInForce } from './in-force.js';
import { DateState } from './reading/birth-date.js';
import { asIso } from './reading/calendar.js';
import { NikState } from './reading/nik.js';
import { comparableName } from './reading/person-name.js';
import { RowFacts } from './reading/row-facts.js';
import { VillageState } from './reading/village.js';
import type { RowCells } from './row-cells.js';
import { canonicalRow } from './reading/canonical-row.js';
import type { Params, RowRule } from './rule.js';
import type { Severity } from './severity.js';

/** The two rules of type hold for a shifted row too; all others would only repeat in eight ways that it is shifted. */
const shapeCodes = new Set(['R100', 'R101', 'R102']);
const none: readonly RowFinding[] = Object.freeze([]);
const columnIndex = new Map<string, number>(columns.map(({ key }, index) => [key, index]));

/** A rule with what does not change from row to row looked up beforehand. */
interface Seat {
  readonly rule: RowRule;
  readonly column: number;
  readonly severity: Severity;
}

const facts = new RowFacts();
let seatedFor: RuleContext | undefined;
let seats: readonly Seat[] = [];
let shapeSeats: readonly Seat[] = [];

/**
 * Judges one row by every rule; a function of row and context alone. The row's arrays are not kept. Throws only when the
 * context is broken (a day that is none): what a row holds never throws.
 */
export function judgeRow(row: RowCells, context: RuleContext): RowJudgement {
  if (context !== seatedFor) seat(context);
  facts.read(row, context);
  const findings = findingsOf(facts.shift ? shapeSeats : seats, context);
  const nik = facts.nik.state === NikState.read ? facts.nik.text : '';
  const village = facts.village.state === VillageState.read ? facts.village.flat : '';
  return { verdict: verdictOf(findings), findings, nik, village, person: personOf(village), row: canonicalRow(facts) };
}

function findingsOf(asked: readonly Seat[], context: RuleContext): readonly RowFinding[] {
  let findings: RowFinding[] | undefined;
  for (const { rule, column, severity } of asked) {
    if ('cells' in rule) {
      let set: ColumnSet = rule.cells(facts, context);
      for (let cell = 0; set !== 0; cell++, set >>>= 1) {
        const params = has(set, 0) && rule.check(facts, context, cell);
        if (params) (findings ??= []).push({ code: rule.code, column: cell, severity, params });
      }
    } else {
      const params: Params | false | undefined = rule.check(facts, context);
      if (params) (findings ??= []).push({ code: rule.code, column, severity, params });
    }
  }
  return findings ?? none;
}

function verdictOf(findings: readonly RowFinding[]): RowVerdict {
  let verdict: RowVerdict = 'accepted';
  for (const { severity } of findings) {
    if (severity === 'REJECT_ROW') return 'rejected';
    if (severity === 'REVIEW') verdict = 'review';
  }
  return verdict;
}

function personOf(village: string): string {
  if (village === '' || facts.birth.state !== DateState.read || !facts.isReadable(at.name)) return '';
  return `${comparableName(facts.values[at.name] as string)}|${asIso(facts.birth.day)}|${village}`;
}

function seat(context: RuleContext): void {
  const { votingDay, settings } = context;
  seats = rowRules
    .filter((rule) => isInForce(rule, votingDay))
    .map((rule) => ({
      rule,
      column: ('column' in rule && rule.column !== undefined ? columnIndex.get(rule.column) : undefined) ?? -1,
      severity: (rule.settable && settings.severities[rule.code]) || rule.severity,
    }));
  shapeSeats = seats.filter(({ rule }) => shapeCodes.has(rule.code));
  seatedFor = context;
}
