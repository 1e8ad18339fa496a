import { setTimeout as sleep } from 'node:timers/promises';
import { republish } from '@silon/events';
import { createClient } from 'redis';
import { services } from '../../deploy/local/system-environment.ts';
import { mix } from '../synthetic/random.ts';
import type { FaultySystem } from './faulty-system.ts';

/** Something that goes wrong, and is over when the promise resolves. */
type Mishap = (it: FaultySystem) => Promise<void>;

const kill =
  (name: string): Mishap =>
  async (it) =>
    it.system.supervisor.kill(name, 'SIGKILL');

const pause =
  (name: string, milliseconds: number): Mishap =>
  async (it) => {
    const pid = it.system.supervisor.pidOf(name);
    if (!pid) return;
    process.kill(pid, 'SIGSTOP');
    await sleep(milliseconds);
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // It was ended in the meantime, which is what happens to the frozen.
    }
  };

export const mishaps: Readonly<Record<string, Mishap>> = {
  'kill worker-1': kill('worker-1'),
  'kill worker-3': kill('worker-3'),
  'kill validation-1': kill('validation-1'),
  'kill validation-2': kill('validation-2'),
  'kill ingestion-1': kill('ingestion-1'),
  'kill reporting-2': kill('reporting-2'),
  'freeze worker-2 for 7 s': pause('worker-2', 7_000),
  'freeze validation-1 for 8 s': pause('validation-1', 8_000),
  'freeze ingestion-2 for 8 s': pause('ingestion-2', 8_000),
  'die before publishing': async (it) => it.faults.arm('validation.publish.before'),
  'die after publishing': async (it) => it.faults.arm('ingestion.publish.after'),
  'freeze in COPY': async (it) => it.faults.arm('worker.freeze-in-copy'),
  'empty Redis': async (it) => {
    const redis = createClient({ url: it.stack.redisUrl });
    await redis.connect();
    await redis.flushAll();
    redis.destroy();
  },
  'kill Redis': async (it) => {
    await it.stack.redis!.kill();
    await sleep(1_000);
    await it.stack.redis!.start();
  },
  'kill Kafka for 5 s': async (it) => {
    await it.stack.kafka!.kill();
    await sleep(5_000);
    await it.stack.kafka!.start();
  },
  'lose Kafka': async (it) => {
    await it.stack.kafka!.wipe();
    for (const service of services) await republish(await it.database(service));
  },
  'kill PostgreSQL': async (it) => {
    await it.stack.postgres!.kill();
    await sleep(500);
    await it.stack.postgres!.start();
  },
};

/** The same seed gives the same schedule: which mishaps, in which order, how long apart. */
export function scheduleOf(seed: number, round: number, length = 3): { name: string; after: number }[] {
  const names = Object.keys(mishaps);
  return Array.from({ length }, (_, place) => ({
    name: names[mix(seed, round, place) % names.length]!,
    after: 200 + (mix(seed, round, place, 1) % 2_000),
  }));
}
