import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTestStack, testDirectory } from '../../scripts/check/test-stack.ts';
import type { Stack } from '../../deploy/local/stack.ts';

/** A stack of the faults' own, since they stop, kill and wipe its parts. */
export async function startFaultStack(): Promise<{ stack: Stack; directory: string; stop(): Promise<void> }> {
  const directory = join(testDirectory, '..', 'faults');
  const { DATABASE_URL: _, REDIS_URL: __, KAFKA_BROKERS: ___, ...environment } = process.env;
  const stack = await startTestStack({ install: false, say: () => undefined, directory, environment });
  const system = join(directory, 'system');
  rmSync(system, { recursive: true, force: true });
  mkdirSync(system, { recursive: true });
  return { stack, directory: system, stop: () => stack.stop() };
}
