import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundled, bundleRulePack } from '../../scripts/rule-pack/bundle.ts';
import { markRelease, putCurrent } from '../../scripts/rule-pack/packs.ts';

const rules = join(import.meta.dirname, '..', '..', 'libs', 'rules');

/** The rules as they are, bundled wherever `change` is applied: a copy somewhere else, with texts of its files replaced. */
export async function bundleChanged(changes: readonly { file: string; from: string; to: string }[]): Promise<Bundled> {
  const copy = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    cpSync(join(rules, 'src'), join(copy, 'src'), { recursive: true });
    for (const { file, from, to } of changes) {
      const path = join(copy, 'src', file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no place for the change any more`);
      writeFileSync(path, text.replace(from, to));
    }
    return await bundleRulePack(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Pack A: the rules as they are. Pack B: a sex that cannot be read (R150) is only reviewed. */
export async function packsAandB(): Promise<{ a: Bundled; b: Bundled }> {
  const milder = { file: 'row/sex-code.ts', from: "severity: 'REJECT_ROW'", to: "severity: 'REVIEW'" };
  return { a: await bundleRulePack(rules), b: await bundleChanged([milder]) };
}

/** A release's folder with these packs; the last one is current. */
export function writePacks(directory: string, packs: readonly Bundled[]): string {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  for (const [index, pack] of packs.entries()) {
    putCurrent(directory, pack, '2017-11-01');
    markRelease(directory, `0.${index}`);
  }
  return directory;
}
