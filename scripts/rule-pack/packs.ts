import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, ManifestEntry } from '@silon/rule-packs';
import type { Bundled } from './bundle.ts';

const manifestOf = (directory: string) => join(directory, 'manifest.json');
const fileOf = (directory: string, sha256: string) => join(directory, `${sha256}.mjs`);

/** What the folder's manifest says; nothing yet in a new folder. */
export function packsOf(directory: string): Manifest {
  if (!existsSync(manifestOf(directory))) return { current: '', packs: [] };
  return JSON.parse(readFileSync(manifestOf(directory), 'utf8')) as Manifest;
}

function write(directory: string, manifest: Manifest): void {
  writeFileSync(manifestOf(directory), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Makes the bundle the current pack. Packs that never left the house make room. */
export function putCurrent(directory: string, { sha256, text }: Bundled, day: string): void {
  const before = packsOf(directory);
  const entry: ManifestEntry = before.packs.find((pack) => pack.sha256 === sha256) ?? { sha256, madeOn: day };
  const others = before.packs.filter((pack) => pack.sha256 !== sha256);
  for (const { sha256: gone } of others.filter(({ release }) => !release))
    rmSync(fileOf(directory, gone), { force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(fileOf(directory, sha256), text);
  write(directory, { current: sha256, packs: [...others.filter(({ release }) => release), entry] });
}

/** The current pack goes out with a release; the first one counts. */
export function markRelease(directory: string, release: string): void {
  const { current, packs } = packsOf(directory);
  write(directory, {
    current,
    packs: packs.map((pack) => (pack.sha256 === current ? { release, ...pack } : pack)),
  });
}

/** The current one is not dropped: what opens now is pinned to it. */
export function dropPack(directory: string, sha256: string): void {
  const { current, packs } = packsOf(directory);
  if (sha256 === current) throw new Error('The current pack cannot be dropped.');
  rmSync(fileOf(directory, sha256), { force: true });
  write(directory, { current, packs: packs.filter((pack) => pack.sha256 !== sha256) });
}

/** What is wrong with the folder, in words; nothing when all is well. */
export function faultsOf(directory: string, { sha256: fresh }: Bundled): string[] {
  const { current, packs } = packsOf(directory);
  const listed = packs.map(({ sha256 }) => sha256);
  const files = readdirSync(directory).filter((name) => name.endsWith('.mjs'));
  const isWhole = (sha256: string) =>
    existsSync(fileOf(directory, sha256)) &&
    createHash('sha256')
      .update(readFileSync(fileOf(directory, sha256)))
      .digest('hex') === sha256;
  return [
    ...(current === fresh
      ? []
      : [`The rules changed, their pack did not: npm run gen (${fresh} instead of ${current})`]),
    ...listed.filter((sha256) => !isWhole(sha256)).map((sha256) => `The pack ${sha256} is gone or altered.`),
    ...files.filter((name) => !listed.includes(name.slice(0, -4))).map((name) => `${name} is not in the manifest.`),
  ];
}
