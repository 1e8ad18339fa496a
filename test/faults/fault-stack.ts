import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { faultDirectory, startTestStack } from '../../scripts/check/test-stack.ts';
import type { Stack } from '../../deploy/local/stack.ts';

/** A stack of the faults' own, since they stop, kill and wipe its parts. */
export async function startFaultStack(): Promise<{ stack: Stack; directory: string; stop(): Promise<void> }> {
  const { DATABASE_URL: _, REDIS_URL: __, KAFKA_BROKERS: ___, ...environment } = process.env;
  const stack = await startTestStack({ install: false, say: () => undefined, directory: faultDirectory, environment });
  const system = join(faultDirectory, 'system');
  rmSync(system, { recursive: true, force: true });
  mkdirSync(system, { recursive: true });
  return { stack, directory: system, stop: () => stack.stop() };
}
