import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createService, HttpConfig } from '@silon/service-kit';
import { reporting } from '../src/service.js';

export interface Instance {
  readonly app: NestExpressApplication;
  readonly url: string;
}

const defaults = {
  DATABASE_DURABILITY: 'off',
  KAFKA_PARTITIONS: '3',
  LOG_LEVEL: 'fatal',
};

/** A whole instance on the test stack, on a port of its own. With `kafka` it consumes; else events are delivered by the test. */
export async function startInstance(settings: Record<string, string>, { kafka = false } = {}): Promise<Instance> {
  const before = { ...process.env };
  Object.assign(process.env, defaults, settings);
  const app = await createService(reporting, new HttpConfig());
  process.env = before;
  if (kafka) await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  return { app, url: `${await app.getUrl()}/api/reporting` };
}

/** Names of its own on the shared Kafka and Redis. */
export const ownNames = () => {
  const name = randomUUID().slice(0, 8);
  return { KAFKA_PREFIX: `test-${name}.`, REDIS_PREFIX: `test-${name}` };
};
