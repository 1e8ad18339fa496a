import { readdirSync } from 'node:fs';
import { catalogue, fileRules, rowRules, setRules } from './catalogue.js';
import { columns } from './column.js';
import { exampleContext, exampleRow } from './example.js';
import { explain } from './explain.js';
import { describe as describeRule } from './describe.js';
import { judgeRow } from './judge-row.js';
import type { ExampleRow, RowRule } from './rule.js';

const filesOf = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter((file) => !file.endsWith('.spec.ts') && file !== 'other-row.ts');
const fileOf = (slug: string): string => `${slug.toLowerCase().replaceAll('_', '-')}.ts`;
const place = { sheet: 1, row: 17 };
const judge = (example: ExampleRow) => judgeRow(exampleRow(example), exampleContext);

test('the catalogue lists every rule file, each named by its slug', () => {
  expect(rowRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./row').sort());
  expect(fileRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./file').sort());
  expect(setRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./upload').sort());
});

test('codes and slugs are unique, and row rules are in the order of their codes', () => {
  expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
  expect(new Set(catalogue.map(({ slug }) => slug)).size).toBe(catalogue.length);
  expect(rowRules.map(({ code }) => code)).toEqual(rowRules.map(({ code }) => code).sort());
  for (const { code } of rowRules) expect(code).toMatch(/^R1\d\d$/);
  for (const { code } of fileRules) expect(code).toMatch(/^F0\d\d$/);
  for (const { code } of setRules) expect(code).toMatch(/^X2\d\d$/);
});

test('the sound row of the examples has no finding', () =>
  expect(judge({})).toMatchObject({ verdict: 'accepted', findings: [] }));

/** The columns a broken example is about: those it changes. */
const changed = (example: ExampleRow): number[] => columns.flatMap(({ key }, index) => (key in example ? [index] : []));

describe.each(rowRules.map((rule): [string, RowRule] => [`${rule.code} ${rule.slug}`, rule]))('%s', (_name, rule) => {
  test('can be described', () => {
    expect(describeRule(rule.code)).toMatchObject({ slug: rule.slug, severity: rule.severity });
    for (const text of [rule.title.id, rule.title.en, rule.why.id, rule.why.en, rule.source.id, rule.source.en])
      expect(text).toMatch(/\w{3}/);
    expect(rule.examples.passes.length).toBeGreaterThan(0);
    expect(rule.examples.breaks.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.passes)('passes %j', (example) =>
    expect(judge(example).findings.map(({ code }) => code)).not.toContain(rule.code),
  );

  test.each(rule.examples.breaks)('breaks %j', (example) => {
    const finding = judge(example).findings.find(({ code }) => code === rule.code);
    if (!finding) throw new Error('not found');
    expect(finding.severity).toBe(rule.severity);
    if (finding.column >= 0)
      expect(rule.code < 'R126' ? changed(example) : [...changed(example), 6, 7]).toContain(finding.column);
    const { id, en } = explain(finding, place);
    const column = columns[finding.column];
    for (const text of [id, en]) {
      expect(text).not.toMatch(/undefined|NaN|\[object|: \.|\(\)|""/);
      expect(text).toContain('17');
      if (column) expect(text).toContain(`${column.title} (`);
      if (column) expect(text).toContain(`${column.letter}17)`);
      if (column) expect(text).toMatch(/(Terbaca|Found): ("|kosong|empty)/);
      if (column && finding.params.found) expect(text).toContain(`"${finding.params.found.slice(0, 60)}`);
    }
    expect(id).toMatch(/^Lembar 1, baris 17.+(Terbaca: .+)?Seharusnya: .+Cara memperbaiki: .+\.$/s);
    expect(en).toMatch(/^Sheet 1, row 17.+(Found: .+)?Expected: .+How to mend it: .+\.$/s);
  });
});

describe.each(setRules.map((rule) => [`${rule.code} ${rule.slug}`, rule] as const))('%s', (_name, rule) => {
  test('names the other row in both languages, where there is one', () => {
    const { id, en } = explain(
      { code: rule.code, column: -1, params: { found: '', receipt: 3, sheet: 2, row: 41 } },
      place,
    );
    if (rule.slug === 'IDENTITY_UNKNOWN') return expect(id + en).not.toMatch(/41|undefined/);
    expect(id).toMatch(/baris 41 lembar 2 pada unggahan nomor 3/);
    expect(en).toMatch(/row 41 of sheet 2 in upload number 3/);
  });
});

test.each(fileRules.map((rule) => [`${rule.code} ${rule.slug}`, rule] as const))(
  '%s says what is wrong and how to mend it',
  (_name, rule) => {
    const said = [
      rule.message.id({ found: '' }),
      rule.message.en({ found: '' }),
      ...Object.values(rule.expected),
      ...Object.values(rule.mend),
    ];
    for (const text of [
      ...said,
      ...Object.values(rule.title),
      ...Object.values(rule.why),
      ...Object.values(rule.source),
    ])
      expect(text).toMatch(/\w{3}/);
  },
);
