import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RulePack } from '@silon/rules';
import { readManifest, shippedPacks } from './manifest.js';

/** This process was not given the pack, or its file is not the one its name promises. */
export class RulePackMissing extends Error {
  override name = 'RulePackMissing';

  constructor(readonly sha256: string) {
    super(`rule pack ${sha256} is not here`);
  }
}

/** The rule packs this process has. Each was verified by its name before a line of it ran. */
export class RulePacks {
  private constructor(
    /** What a window that opens now is pinned to. */
    readonly current: string,
    private readonly packs: ReadonlyMap<string, RulePack>,
    /** Those the manifest lists whose files are gone or altered. */
    readonly spoiled: readonly string[],
  ) {}

  /** @throws when the folder has no manifest. */
  static async load(directory = shippedPacks): Promise<RulePacks> {
    const manifest = readManifest(directory);
    const packs = new Map<string, RulePack>();
    const spoiled: string[] = [];
    for (const { sha256 } of manifest.packs) {
      const file = join(directory, `${sha256}.mjs`);
      if (isWhole(file, sha256)) packs.set(sha256, (await import(pathToFileURL(file).href)) as RulePack);
      else spoiled.push(sha256);
    }
    return new RulePacks(manifest.current, packs, spoiled);
  }

  /** The names of those that are here, oldest first. */
  get names(): string[] {
    return [...this.packs.keys()];
  }

  /** The pack, or the current one where it is not here: for overviews, which shall not fail for it. */
  getOrCurrent(sha256: string): RulePack {
    return this.packs.get(sha256) ?? this.get(this.current);
  }

  /** @throws RulePackMissing */
  get(sha256: string): RulePack {
    const pack = this.packs.get(sha256);
    if (!pack) throw new RulePackMissing(sha256);
    return pack;
  }
}

const isWhole = (file: string, sha256: string): boolean =>
  existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
