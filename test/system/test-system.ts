import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dropProvisioned } from '../../deploy/local/provision.ts';
import { startSystem, type System, type SystemOptions } from '../../deploy/local/system.ts';
import { services } from '../../deploy/local/system-environment.ts';

export type TestSystem = System;

const home = join(import.meta.dirname, '..', '..', '.silon', 'test');

/** The services as processes with nothing in their databases, on the stack that `npm test` names. Needs a build. Logs stay in `.silon/test/<namespace>/log`. */
export async function startTestSystem(
  options: Omit<SystemOptions, 'stack' | 'directory' | 'durable'>,
): Promise<TestSystem> {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, KAFKA_BROKERS: kafkaBrokers } = process.env;
  if (!databaseUrl || !redisUrl || !kafkaBrokers)
    throw new Error(
      'DATABASE_URL, REDIS_URL and KAFKA_BROKERS name no stack: run this through `npm test`, or see `npm run up`',
    );
  // Topics and queues of an earlier run would come along with their names.
  const namespace = `${options.namespace}_${process.pid}_${Date.now().toString(36)}`;
  const directory = join(home, options.namespace);
  rmSync(directory, { recursive: true, force: true });
  const stack = { databaseUrl, redisUrl, kafkaBrokers };
  const system = await startSystem({ ...options, namespace, stack, directory, durable: false });
  const stop = async () => {
    await system.stop();
    await dropProvisioned({ databaseUrl, prefix: `${namespace}_`, services: [...services] });
  };
  return { ...system, stop };
}
