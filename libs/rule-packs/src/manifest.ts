import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One bundle of `libs/rules`; it lies beside the manifest as `<sha256>.mjs`. */
export interface ManifestEntry {
  /** Of the file's bytes, hexadecimal: its name. */
  readonly sha256: string;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
  /** The release it first went out with; from then on a window may be pinned to it, so the next releases ship it too. */
  readonly release?: string;
}

/** The packs of a release, oldest first. */
export interface Manifest {
  /** What a window that opens now is pinned to. */
  readonly current: string;
  readonly packs: readonly ManifestEntry[];
}

/** Where this release's packs lie. */
export const shippedPacks = fileURLToPath(new URL('../packs', import.meta.url));

/** @throws when the folder has no manifest, or one whose current pack it does not list. */
export function readManifest(directory = shippedPacks): Manifest {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  if (!manifest.packs.some(({ sha256 }) => sha256 === manifest.current))
    throw new Error('the manifest of the rule packs does not list its current pack');
  return manifest;
}
