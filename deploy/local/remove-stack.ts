import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outsideHome } from './postgres-home.ts';
import { endLeftovers } from './process-record.ts';
import { ownerFile, refuseHeld } from './stack.ts';

/**
 * Ends what a killed run left over and deletes the folder and its stand-in under /var/tmp, and before them those of the stacks that
 * tests and benches keep in it. While a process holds one of them it throws, and nothing is touched.
 */
export async function removeStack(directory: string): Promise<void> {
  const stacks = [...stacksIn(directory), directory];
  for (const stack of stacks) refuseHeld(stack);
  for (const stack of stacks) await remove(stack);
}

/** Servers are remembered in pid/, supervised processes beside their logs in log/, also of systems that have a folder of their own. */
async function remove(stack: string): Promise<void> {
  const folders = foldersIn(stack);
  for (const folder of folders) await endLeftovers(join(folder, 'log'));
  for (const folder of [stack, ...folders]) await endLeftovers(folder);
  rmSync(stack, { recursive: true, force: true });
  rmSync(outsideHome(stack), { recursive: true, force: true });
}

const isStack = (folder: string): boolean => existsSync(join(folder, 'pid')) || existsSync(ownerFile(folder));

/** The innermost first. */
const stacksIn = (directory: string): string[] =>
  foldersIn(directory)
    .filter(isStack)
    .flatMap((stack) => [...stacksIn(stack), stack]);

const foldersIn = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(directory, name))
    : [];
