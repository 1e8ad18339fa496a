import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Bundled {
  /** Of the text's UTF-8 bytes, hexadecimal: the pack's name. */
  readonly sha256: string;
  readonly text: string;
}

/**
 * One ES module of all of `libs/rules` that judges. The same source gives the same bytes wherever the folder lies and whoever
 * bundles it: no path, date or setting of the machine goes in, and the bundler's version is pinned.
 */
export async function bundleRulePack(rules: string): Promise<Bundled> {
  const { outputFiles } = await build({
    absWorkingDir: rules,
    entryPoints: [join('src', 'pack.ts')],
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    // What .swcrc says for the lib itself; nothing is looked up beside or above the folder.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    logLevel: 'silent',
  });
  const text = outputFiles[0]!.text;
  return { sha256: createHash('sha256').update(text).digest('hex'), text };
}
