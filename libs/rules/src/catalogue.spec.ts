import { readFileSync, readdirSync } from 'node:fs';
import { complaintsOf, complaintsOfTotal, incomplete, messagesOf, messagesOfTotal } from '../test/complaints.js';
import { catalogue, figureRules, fileRules, rowRules, setRules, totalRules } from './catalogue.js';
import { exampleContext, exampleRow } from './example.js';
import { judgeRow } from './judge-row.js';
import { linkTo } from './link.js';
import { listedRules } from './listed-rules.js';
import { ruleCodes, rulePage } from './rule-page.js';

const filesOf = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter((file) => !file.endsWith('.spec.ts') && file !== 'other-row.ts');
const fileOf = (slug: string): string => `${slug.toLowerCase().replaceAll('_', '-')}.ts`;
/** Every rule there has to be: its code with its slug and severity. */
const wanted = JSON.parse(readFileSync(new URL('../test/vectors/catalogue.json', import.meta.url), 'utf8')) as Record<
  string,
  [slug: string, severity: string]
>;

test('every rule there has to be is here, with its slug and its severity, and no other', () => {
  const here = [...catalogue, ...listedRules].map(({ code, slug, severity }) => [code, [slug, severity]]);
  expect(Object.fromEntries(here)).toEqual(wanted);
  expect(here).toHaveLength(new Set(here.map(([code]) => code)).size);
  expect(new Set(Object.values(wanted).map(([slug]) => slug)).size).toBe(96);
});

test('the catalogue lists every rule file, each named by its slug', () => {
  expect(rowRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./row').sort());
  expect(fileRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./file').sort());
  expect(setRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./upload').sort());
  expect(totalRules.map(({ slug }) => fileOf(slug)).sort()).toEqual(filesOf('./total').sort());
});

test('each list is in the order of its codes', () => {
  const order = (code: string): string => `${'FRXCT'.indexOf(code.charAt(0))}${code}`;
  for (const [rules, form] of [
    [fileRules, /^F0\d\d$/],
    [rowRules, /^R1\d\d$/],
    [setRules, /^(X2|C3)\d\d$/],
    [totalRules, /^T4\d\d$/],
    [listedRules, /^[RXCT]\d{3}$/],
  ] as const) {
    const codes = rules.map(({ code }) => code);
    for (const code of codes) expect(code).toMatch(form);
    expect(codes.map(order)).toEqual(codes.map(order).sort());
  }
});

test('the sound row of the examples has no finding', () =>
  expect(judgeRow(exampleRow({}), exampleContext)).toMatchObject({ verdict: 'accepted', findings: [] }));

test.each(rowRules.map((rule) => [rule.code, rule.slug, rule] as const))(
  '%s %s: each example does what it shows, and its message is whole',
  (_code, _slug, rule) => {
    expect(complaintsOf(rule)).toEqual([]);
    expect(messagesOf(rule)).toMatchSnapshot();
  },
);

test.each(figureRules.map((rule) => [rule.code, rule.slug, rule] as const))(
  '%s %s: each example does what it shows, and its message is whole',
  (_code, _slug, rule) => {
    expect(complaintsOfTotal(rule)).toEqual([]);
    expect(messagesOfTotal(rule)).toMatchSnapshot();
  },
);

test.each([...catalogue, ...listedRules].map(({ code }) => code))('%s has a page that says all of it', (code) => {
  const page = rulePage(code);
  expect(page).toMatchObject({ code, ...(wanted[code] && { slug: wanted[code][0], severity: wanted[code][1] }) });
  for (const { id, en } of [page?.title, page?.why, page?.source].map((text) => text ?? { id: '', en: '' }))
    for (const text of [id, en]) expect(text).toMatch(/^\S.*\p{L}{2}.*[^.\s]\.?$/su);
  if (page?.state === 'decided') expect(incomplete(page.says ?? { id: '', en: '' })).toEqual([]);
  else expect(page?.says).toBeUndefined();
  expect(linkTo(code)).toBe(`/rules/${code}`);
});

test('pages are found by their code alone, and listed letter by letter', () => {
  expect(rulePage('R999')).toBeUndefined();
  expect(rulePage('constructor')).toBeUndefined();
  expect(ruleCodes('T')).toEqual(Object.keys(wanted).filter((code) => code.startsWith('T')));
  expect(ruleCodes('R')).toHaveLength(rowRules.length + 3);
});

test('a page shows the cells that an example changes, and how a cell that is no text is kept', () => {
  const [broken] = rulePage('R101')?.examples ?? [];
  expect(broken).toEqual({
    outcome: 'breaks',
    cells: [{ title: { id: 'NIK', en: 'NIK' }, text: '5201010507859000', kind: 2 }],
  });
  expect(rulePage('T400')?.examples[0]?.cells).toContainEqual({
    title: { id: 'dukungan dihitung', en: 'supporters counted' },
    text: '303330',
  });
});

test.each(setRules.filter(({ sample }) => !sample).map((rule) => [rule.code, rule.slug]))(
  '%s %s names the other row in both languages',
  (code) => {
    const { id, en } = rulePage(code)?.says ?? { id: '', en: '' };
    expect(id).toMatch(/baris 5 lembar 1 pada unggahan nomor 1/);
    expect(en).toMatch(/row 5 of sheet 1 in upload number 1/);
  },
);
