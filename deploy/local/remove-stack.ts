import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outsideHome } from './postgres-home.ts';
import { endLeftovers, runningProcess } from './process-record.ts';
import { ownerFile } from './stack.ts';

/** Ends what a killed run left over and deletes the folder and its stand-in under /var/tmp. Throws while a process holds the stack. */
export async function removeStack(directory: string): Promise<void> {
  const owner = runningProcess(ownerFile(directory));
  if (owner) throw new Error(`The stack in ${directory} is held by process ${owner.pid}. Stop that one first.`);
  for (const folder of foldersOf(directory)) await endLeftovers(folder);
  rmSync(directory, { recursive: true, force: true });
  rmSync(outsideHome(directory), { recursive: true, force: true });
}

/** The folder and those in it: servers are remembered in pid/, supervised processes beside their logs. */
const foldersOf = (directory: string): string[] =>
  existsSync(directory)
    ? [
        directory,
        ...readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
          entry.isDirectory() ? [join(directory, entry.name)] : [],
        ),
      ]
    : [];
