import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endLeftovers } from './process-record.ts';
import { ownerFile } from './stack-owner.ts';

/** Ends what a broken-off run left of a stack: its systems, then the servers they used. Returns the names of what still ran. */
export async function endLeftoversOf(stack: string): Promise<string[]> {
  return [...(await endSystems(stack)), ...(await endLeftovers(join(stack, 'pid')))];
}

/** Ends the supervised processes of a stack, remembered beside their logs; also those of systems that have a folder of their own in it. */
export async function endSystems(stack: string): Promise<string[]> {
  const systems = [stack, ...foldersIn(stack).filter((folder) => !isStack(folder))];
  return (await Promise.all(systems.map((system) => endLeftovers(join(system, 'log'))))).flat();
}

/** The stacks inside a folder, the innermost first. */
export const stacksIn = (folder: string): string[] =>
  foldersIn(folder)
    .filter(isStack)
    .flatMap((stack) => [...stacksIn(stack), stack]);

const isStack = (folder: string): boolean => existsSync(join(folder, 'pid')) || existsSync(ownerFile(folder));

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(folder, name))
    : [];
