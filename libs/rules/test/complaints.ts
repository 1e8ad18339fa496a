import { columns } from '../src/column.js';
import { exampleContext, exampleRow } from '../src/example.js';
import { explain, explainWhole } from '../src/explain.js';
import type { RowFinding } from '../src/finding.js';
import { judgeRow } from '../src/judge-row.js';
import type { ExampleRow, RowRule, Text } from '../src/rule.js';
import type { TotalRule } from '../src/totals.js';

/**
 * What is wrong with a rule, by its own examples and words; nothing when all is well. The tests of the catalogue expect
 * nothing, and `mutants.spec.ts` expects something of every rule it broke.
 */
export function complaintsOf(rule: RowRule): string[] {
  const said: string[] = [];
  // A context of its own, so that nothing is remembered of the rule as it was.
  const judge = (example: ExampleRow) => judgeRow(exampleRow(example), { ...exampleContext });
  if (rule.examples.passes.length === 0 || rule.examples.breaks.length === 0)
    said.push('has no examples of both kinds');
  for (const example of rule.examples.passes)
    if (judge(example).findings.some(({ code }) => code === rule.code)) said.push(`breaks ${short(example)}`);
  for (const example of rule.examples.breaks) {
    const { findings } = judge(example);
    const codes = [...new Set(findings.map(({ code }) => code))];
    if (codes.join() !== rule.code) said.push(`${short(example)} breaks ${codes.join(', ') || 'nothing'}`);
    const cells = findings.filter(({ column }) => column >= 0).map(({ column }) => columns[column]?.key);
    if (cells.some((key) => key && !(key in example))) said.push(`${short(example)} blames ${cells.join()}`);
    for (const finding of findings) said.push(...faultsOfWords(finding));
  }
  return said;
}

/** The same of a rule over figures. */
export function complaintsOfTotal({ code, examples, check }: TotalRule): string[] {
  const said: string[] = [];
  if (examples.passes.length === 0 || examples.breaks.length === 0) said.push('has no examples of both kinds');
  for (const example of examples.passes) if (check(example)) said.push(`breaks ${short(example)}`);
  for (const example of examples.breaks) {
    const params = check(example);
    if (params) said.push(...incomplete(explainWhole({ code, params })));
    else said.push(`${short(example)} passes`);
  }
  return said;
}

/** What is said of each example that breaks the rule; kept in a snapshot, so that no word changes unseen. */
export const messagesOf = (rule: RowRule): Text[] =>
  rule.examples.breaks.flatMap((example) =>
    judgeRow(exampleRow(example), { ...exampleContext }).findings.map((finding) => explain(finding, place)),
  );

/** The same of a rule over figures. */
export const messagesOfTotal = ({ code, examples, check }: TotalRule): Text[] =>
  examples.breaks.flatMap((example) => {
    const params = check(example);
    return params ? [explainWhole({ code, params })] : [];
  });

const place = { sheet: 1, row: 17 };

function faultsOfWords(finding: RowFinding): string[] {
  const text = explain(finding, place);
  const said = incomplete(text);
  const column = columns[finding.column];
  const named = column ? [`${column.title} (`, `${column.letter}17)`] : ['A17:N17'];
  for (const one of [text.id, text.en]) {
    for (const part of named) if (!one.includes(part)) said.push(`"${one}" does not name ${part}`);
    if (column && !one.includes(finding.params.found.slice(0, 60))) said.push(`"${one}" does not tell what was found`);
  }
  if (column && !/Terbaca: ("|kosong)/.test(text.id)) said.push(`"${text.id}" does not tell what was found`);
  if (column && !/Found: ("|empty)/.test(text.en)) said.push(`"${text.en}" does not tell what was found`);
  return said;
}

/** A message in which something was not filled in, or that does not say what is expected and how to mend it. */
export function incomplete({ id, en }: Text): string[] {
  const said = [id, en].filter((text) => /undefined|NaN|null|\[object|[{}]|: \.|\(\)|: ""|\s{2}/.test(text));
  if (!/^[\p{Lu}\d].+Seharusnya: .+Cara memperbaiki: .+\.$/su.test(id)) said.push(id);
  if (!/^[\p{Lu}\d].+Expected: .+How to mend it: .+\.$/su.test(en)) said.push(en);
  return said.map((text) => `incomplete: ${text}`);
}

const short = (example: object): string => JSON.stringify(example).slice(0, 120);
