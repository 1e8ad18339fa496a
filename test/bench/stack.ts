import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from '../../deploy/local/jars.ts';
import { removeStack } from '../../deploy/local/remove-stack.ts';
import { type Stack, startStack } from '../../deploy/local/stack.ts';
import { startSystem, type System, type SystemOptions } from '../../deploy/local/system.ts';
import { root } from '../../scripts/check/run-command.ts';
import { stopSignal } from '../../scripts/stop-signal.ts';

const home = join(root, '.silon');
/** Aborted by Ctrl-C and SIGTERM: what runs is stopped, and what waits for it fails. */
export const stopping = stopSignal();

/** Everything the bench makes lies here, and is deleted when the next one begins. */
export const benchDirectory = join(home, 'bench');

/** An empty stack that forces to the disk what it answers, as a real one does. It shares the jars with the others. */
export async function startBenchStack(install: boolean): Promise<Stack> {
  const say = (line: string) => console.log(`  ${line}`);
  await removeStack(benchDirectory);
  for (const folder of [home, benchDirectory]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    chmodSync(folder, 0o755); // PostgreSQL's user passes through it
  }
  const jars = await fetchJars(home, { environment: process.env, install, root: process.getuid?.() === 0, say });
  symlinkSync(jars, join(benchDirectory, 'lib'));
  return startStack({ directory: benchDirectory, durable: true, install, say });
}

/** A fresh system on the stack, stopped after the work whatever comes of it. */
export async function withSystem<Result>(
  stack: Stack,
  name: string,
  options: Partial<Pick<SystemOptions, 'instances' | 'workers' | 'settings' | 'run'>>,
  work: (system: System) => Promise<Result>,
): Promise<Result> {
  const system = await startSystem({
    stack,
    directory: join(benchDirectory, name),
    namespace: `bench_${name}`,
    signal: stopping,
    ...options,
    // Many operators sign in from this one address.
    settings: { ...options.settings, auth: { SIGN_INS_PER_MINUTE: '100000', ...options.settings?.auth } },
  });
  try {
    return await work(system);
  } finally {
    await system.stop();
  }
}
