import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, rowRules } from '@silon/rules';

/**
 * `npm run new:rule -- R142 dob-future`: the file of a rule on a row and its place in the catalogue. Its words are empty,
 * so the tests of the catalogue fail until somebody has said what is wrong, why, and how to mend it.
 */
const rules = join(import.meta.dirname, '..', 'libs', 'rules', 'src');
const camel = (slug: string) => slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const listed = (slug: string) => camel(slug.toLowerCase().replaceAll('_', '-'));

const text = (code: string, slug: string) => `import { defineRowRule } from '../rule.js';

export const ${camel(slug)} = defineRowRule({
  code: '${code}',
  slug: '${slug.toUpperCase().replaceAll('-', '_')}',
  severity: 'REVIEW',
  column: undefined,
  title: { id: '', en: '' },
  why: { id: '', en: '' },
  source: { id: '', en: '' },
  message: { id: () => '', en: () => '' },
  expected: { id: '', en: '' },
  mend: { id: '', en: '' },
  examples: { passes: [{}], breaks: [] },
  check: () => undefined,
});
`;

function refuse(code: string, slug: string): string | undefined {
  if (!/^R1\d\d$/.test(code) || !/^[a-z]+(-[a-z]+)*$/.test(slug)) return 'Type: npm run new:rule -- R142 dob-future';
  if (catalogue.some((rule) => rule.code === code)) return `${code} is taken. A code is never used for another rule.`;
  if (existsSync(join(rules, 'row', `${slug}.ts`))) return `row/${slug}.ts exists.`;
  return undefined;
}

/** The catalogue with the rule imported in the order of names and listed in the order of codes. */
function withRule(source: string, code: string, slug: string): string {
  const line = `import { ${camel(slug)} } from './row/${slug}.js';`;
  const after = source
    .split('\n')
    .find((other) => /from '\.\/(row|upload)\//.test(other) && pathOf(other) > pathOf(line));
  const next = rowRules.find((rule) => rule.code > code);
  const list = source.indexOf('export const rowRules');
  const place = next ? source.indexOf(`  ${listed(next.slug)},`, list) : source.indexOf('];', list);
  const grown = `${source.slice(0, place)}  ${camel(slug)},\n${source.slice(place)}`;
  return after ? grown.replace(after, `${line}\n${after}`) : grown;
}

const pathOf = (line: string) => line.slice(line.indexOf("'./"));

const [code = '', slug = ''] = process.argv.slice(2);
const refusal = refuse(code, slug);
if (refusal) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  const file = join(rules, 'catalogue.ts');
  const grown = withRule(readFileSync(file, 'utf8'), code, slug);
  writeFileSync(join(rules, 'row', `${slug}.ts`), text(code, slug));
  writeFileSync(file, grown);
  console.log(`libs/rules/src/row/${slug}.ts: say what is wrong, then: npx jest --selectProjects libs/rules`);
}
