import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { judgeRow, rowRules } from '@silon/rules';

/** A catalogue of rules as it was built: a bundle named by its SHA-256, or the folder a build left. */
export interface Pack {
  readonly name: string;
  readonly judgeRow: typeof judgeRow;
  readonly rowRules: typeof rowRules;
}

/** Throws when it is no catalogue, or a bundle whose bytes are not those of its name. */
export async function loadPack(path: string): Promise<Pack> {
  const file = statSync(path).isDirectory() ? join(path, 'index.js') : path;
  const named = /^([0-9a-f]{64})\.mjs$/.exec(basename(file))?.[1];
  if (named && createHash('sha256').update(readFileSync(file)).digest('hex') !== named)
    throw new Error(`${path} holds other bytes than its name says.`);
  const pack = (await import(pathToFileURL(resolve(file)).href)) as Partial<Pack>;
  if (!pack.judgeRow || !pack.rowRules)
    throw new Error(`${path} has no judgeRow and rowRules: it is no pack of rules.`);
  return { name: path, judgeRow: pack.judgeRow, rowRules: pack.rowRules };
}
