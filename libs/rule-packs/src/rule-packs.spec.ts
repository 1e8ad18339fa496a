import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, exampleContext, exampleRow, explain, judgeRow, rowRules } from '@silon/rules';
import { readManifest, RulePackMissing, RulePacks, shippedPacks } from './index.js';

test('the current pack judges and explains every example as the source does', async () => {
  const packs = await RulePacks.load();
  const pack = packs.get(packs.current);
  const place = { sheet: 1, row: 17 };
  const examples = rowRules.flatMap(({ examples: { passes, breaks } }) => [...passes, ...breaks]);
  for (const example of examples) {
    const judged = judgeRow(exampleRow(example), exampleContext);
    expect(pack.judgeRow(exampleRow(example), exampleContext)).toEqual(judged);
    for (const finding of judged.findings) expect(pack.explain(finding, place)).toEqual(explain(finding, place));
  }
  expect(pack.catalogue.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code));
});

test('a pack is one file that imports nothing and is named by its SHA-256', () => {
  for (const { sha256 } of readManifest().packs) {
    const text = readFileSync(join(shippedPacks, `${sha256}.mjs`), 'utf8');
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(text).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(/m);
  }
});

describe('a folder of packs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packs-'));
    cpSync(shippedPacks, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('in which a pack was altered does not run a line of it', async () => {
    const { current } = readManifest(folder);
    appendFileSync(join(folder, `${current}.mjs`), "\nthrow new Error('it ran');\n");
    const packs = await RulePacks.load(folder);
    expect(packs.spoiled).toEqual([current]);
    expect(packs.names).not.toContain(current);
    expect(() => packs.get(current)).toThrow(RulePackMissing);
  });

  test('whose manifest lists no current pack is refused at the start', async () => {
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ current: 'f'.repeat(64), packs: [] }));
    await expect(RulePacks.load(folder)).rejects.toThrow('current pack');
  });
});
