import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outsideHome } from './postgres-home.ts';
import { endLeftovers, runningProcess } from './process-record.ts';
import { ownerFile } from './stack.ts';

/**
 * Ends what a killed run left over and deletes the folder and its stand-in under /var/tmp, and before them those of the stacks that
 * tests and benches keep in it. Throws while a process holds a stack.
 */
export async function removeStack(directory: string): Promise<void> {
  const owner = runningProcess(ownerFile(directory));
  if (owner) throw new Error(`The stack in ${directory} is held by process ${owner.pid}. Stop that one first.`);
  const folders = foldersIn(directory);
  for (const folder of folders) if (existsSync(join(folder, 'pid'))) await removeStack(folder);
  for (const folder of folders) await endLeftovers(join(folder, 'log')); // of a system that has its folder in the stack's
  for (const folder of [directory, ...folders]) await endLeftovers(folder);
  rmSync(directory, { recursive: true, force: true });
  rmSync(outsideHome(directory), { recursive: true, force: true });
}

/** Servers are remembered in pid/, supervised processes beside their logs in log/. */
const foldersIn = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(directory, name))
    : [];
