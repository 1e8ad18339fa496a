import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RulePack } from '@silon/rules';
import { type Manifest, readManifest, shippedPacks } from './manifest.js';

/** This process was not given the pack, or its file is not the one its name promises. */
export class RulePackMissing extends Error {
  override name = 'RulePackMissing';

  constructor(readonly sha256: string) {
    super(`rule pack ${sha256} is not here`);
  }
}

/** The rule packs this process has. A pack is verified by its name before a line of it runs, and loaded once. */
export class RulePacks {
  /** Those whose files are whole. */
  readonly known: readonly string[];
  /** Those the manifest lists whose files are gone or altered. */
  readonly spoiled: readonly string[];
  private readonly manifest: Manifest;
  private readonly loaded = new Map<string, Promise<RulePack>>();

  constructor(private readonly directory = shippedPacks) {
    this.manifest = readManifest(directory);
    const listed = this.manifest.packs.map(({ sha256 }) => sha256);
    this.known = listed.filter((sha256) => this.isWhole(sha256));
    this.spoiled = listed.filter((sha256) => !this.known.includes(sha256));
  }

  /** What a window that opens now is pinned to. */
  get current(): string {
    return this.manifest.current;
  }

  /** @throws RulePackMissing */
  async get(sha256: string): Promise<RulePack> {
    let pack = this.loaded.get(sha256);
    if (!pack) {
      if (!this.known.includes(sha256) || !this.isWhole(sha256)) throw new RulePackMissing(sha256);
      pack = import(pathToFileURL(this.fileOf(sha256)).href) as Promise<RulePack>;
      this.loaded.set(sha256, pack);
    }
    return pack;
  }

  private fileOf(sha256: string): string {
    return join(this.directory, `${sha256}.mjs`);
  }

  private isWhole(sha256: string): boolean {
    const file = this.fileOf(sha256);
    return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
  }
}
