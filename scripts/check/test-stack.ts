import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from '../../deploy/local/jars.ts';
import { endLeftoversOf } from '../../deploy/local/leftovers.ts';
import { type Stack, startStack } from '../../deploy/local/stack.ts';
import { refuseHeld } from '../../deploy/local/stack-owner.ts';
import { root } from './run-command.ts';

const home = join(root, '.silon');
/** Everything that tests leave behind lies here. */
export const testDirectory = join(home, 'test');
/** The faults have a stack of their own, since they stop, kill and wipe its parts. */
export const faultDirectory = join(home, 'faults');

/** An empty stack for tests, which may forget on a power cut. It shares the jars with the durable one. */
export async function startTestStack({
  install,
  say,
  directory = testDirectory,
  environment = process.env,
}: {
  install: boolean;
  say(line: string): void;
  directory?: string;
  environment?: NodeJS.ProcessEnv;
}): Promise<Stack> {
  for (const folder of [home, directory])
    if (!existsSync(folder)) {
      mkdirSync(folder);
      chmodSync(folder, 0o755); // PostgreSQL's user passes through it
    }
  refuseHeld(directory); // before anything of it is touched
  const jars = await fetchJars(home, { environment: process.env, install, root: process.getuid?.() === 0, say });
  const shared = join(directory, 'lib');
  rmSync(shared, { recursive: true, force: true });
  symlinkSync(jars, shared);
  return startStack({ directory, durable: false, install, say, environment });
}

/** Ends what a run that was broken off left of a stack that nobody holds. */
export async function endBrokenOff(directory: string): Promise<void> {
  refuseHeld(directory);
  await endLeftoversOf(directory);
}
