import { readFileSync } from 'node:fs';
import { catalogue, figureRules, rowRules } from '../src/catalogue.js';
import type { RowRule } from '../src/rule.js';
import type { TotalRule } from '../src/totals.js';
import { complaintsOf, complaintsOfTotal, messagesOf, messagesOfTotal } from './complaints.js';
import { type Mutant, mutantsOf, runRule } from './mutants.js';

type Checked = { -readonly [key in 'check' | 'cells' | 'message' | 'expected' | 'mend']?: unknown };

const isOnRows = (rule: RowRule | TotalRule): rule is RowRule => rowRules.includes(rule as RowRule);
const complaintsOn = (rule: RowRule | TotalRule): string[] =>
  isOnRows(rule) ? complaintsOf(rule) : complaintsOfTotal(rule);
const messagesOn = (rule: RowRule | TotalRule): string =>
  JSON.stringify(isOnRows(rule) ? messagesOf(rule) : messagesOfTotal(rule));

/** What the tests of the catalogue say of a rule while some of it is another. The rule is whole again afterwards. */
function saidOf(rule: RowRule | TotalRule, change: Checked): string[] {
  const whole = { ...rule };
  const messages = messagesOn(rule);
  Object.assign(rule, change);
  try {
    return messagesOn(rule) === messages ? complaintsOn(rule) : ['other words'];
  } catch (fault) {
    return [String(fault)];
  } finally {
    if (!('cells' in whole)) delete (rule as Checked).cells;
    Object.assign(rule, whole);
  }
}

/**
 * What no example can show: what depends on settings, or breaks a second rule beside it, has `judge-row.spec.ts`; the other
 * ones change nothing, as a shift is never by 0 columns, and no code comes twice.
 */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  R100: ['> as >='],
  R101: ['& as |'],
  F033: ['< as <='],
  R153: ['> as >='],
  R110: ['>= as >'],
  R105: [
    "facts.sex !== '' && (facts.values[at.sex] as string).length > 1 as false",
    '!== as ===',
    '&& as ||',
    'column === at.sex as false',
  ],
};

const rules = [...rowRules, ...figureRules].map((rule) => [rule.code, rule.slug, rule] as const);

describe.each(rules)('%s %s', (code, slug, rule) => {
  const every = { cells: () => 0x3fff, check: () => ({ found: 'x' }) };

  test('is missed where it finds nothing any more', () => expect(saidOf(rule, { check: () => false })).not.toEqual([]));

  test('is caught where it finds something in every row', () => expect(saidOf(rule, every)).not.toEqual([]));

  test('is caught where its message is not filled in', () =>
    expect(saidOf(rule, { message: { id: () => 'isi undefined', en: rule.message.en } })).not.toEqual([]));

  test('is caught with any operator of its check turned', async () => {
    const folder = code.startsWith('R') ? 'row' : code.startsWith('F') ? 'file' : 'total';
    const home = new URL(`../src/${folder}/${slug.toLowerCase().replaceAll('_', '-')}.ts`, import.meta.url);
    const source = readFileSync(home, 'utf8');
    const modules = await importsOf(source, folder);
    const survivors = mutantsOf(source).filter((mutant) => saidOf(rule, checksOf(mutant, modules)).length === 0);
    expect(survivors.map(({ was, now }) => `${was} as ${now}`)).toEqual(elsewhere[code] ?? []);
  });
});

function checksOf({ source }: Mutant, modules: ReadonlyMap<string, unknown>): Checked {
  const { check, cells, message, expected, mend } = runRule(source, modules) as Checked;
  return { check, ...(cells !== undefined && { cells }), message, expected, mend };
}

async function importsOf(source: string, folder: string): Promise<Map<string, unknown>> {
  const paths = [...source.matchAll(/from '(\.\.?\/[^']+)\.js'/g)].map(([, path]) => path as string);
  const loaded = paths.map(async (path) => {
    const from = new URL(`${path}.ts`, new URL(`../src/${folder}/`, import.meta.url));
    return [`${path}.js`, (await import(from.pathname)) as unknown] as const;
  });
  return new Map(await Promise.all(loaded));
}

test('every rule is as it was after all that', () => {
  for (const rule of rowRules) expect(complaintsOf(rule)).toEqual([]);
  expect(catalogue.length).toBeGreaterThan(60);
});
