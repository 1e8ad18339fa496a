import { chmodSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { removeStack } from '../remove-stack.ts';
import { startStack, type Stack } from '../stack.ts';

/** A folder as `mktemp -d` makes it: closed to everybody else. */
export const closedFolder = (): string => mkdtempSync('/tmp/stack-test-');

/** A folder that PostgreSQL's user can pass; jars that were fetched before are not fetched again. */
export function openFolder(): string {
  const folder = closedFolder();
  chmodSync(folder, 0o755);
  const fetched = join(import.meta.dirname, '..', '..', '..', '.silon', 'lib');
  if (existsSync(fetched)) symlinkSync(fetched, join(folder, 'lib'));
  return folder;
}

/** An environment in which Redis and Kafka are given, so that a stack has PostgreSQL alone. */
export const postgresOnly = { PATH: process.env.PATH, REDIS_URL: 'redis://given', KAFKA_BROKERS: 'given:9092' };

export const startPostgresOnly = (directory: string): Promise<Stack> =>
  startStack({ directory, durable: false, environment: postgresOnly });

export async function stopAndRemove(stack: Stack, directory: string): Promise<void> {
  await stack.stop();
  await removeStack(directory);
}
