import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchJars } from './jars.ts';
import { createKafka } from './kafka.ts';
import { endLeftoversOf } from './leftovers.ts';
import type { Part } from './part.ts';
import { choosePorts } from './ports.ts';
import { createPostgres } from './postgres.ts';
import { redisProgram } from './redis-program.ts';
import { createRedis } from './redis.ts';
import { ensure, java } from './requirements.ts';
import { claimStack, ownerFile } from './stack-owner.ts';

export type { Part } from './part.ts';

/** The three servers everything runs on. A part is undefined when it was given by address. */
export interface Stack {
  /** postgres://user:password@host:port/database of a role that may create databases and roles. */
  databaseUrl: string;
  redisUrl: string;
  /** host:port, separated by commas. */
  kafkaBrokers: string;
  postgres?: Part;
  redis?: Part;
  kafka?: Part;
  /** Stops what we started; the data stays. */
  stop(): Promise<void>;
}

export interface StackOptions {
  /** Absolute path of the folder for data, logs and programs: `.silon`, or another for tests. Made when missing. */
  directory: string;
  /** True (the default): PostgreSQL forces to the disk what it answers. False is for tests: it survives kill -9, not a power cut. */
  durable?: boolean;
  /** False: system packages that are missing are named, never installed. */
  install?: boolean;
  say?: (line: string) => void;
  /** DATABASE_URL, REDIS_URL and KAFKA_BROKERS in it replace a part each. */
  environment?: NodeJS.ProcessEnv;
}

/** Starts what no address was given for, after ending what an earlier, killed run left over. Throws when the folder's stack is running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, durable = true, install = true, say = () => undefined, environment = process.env } = options;
  if (!existsSync(directory)) {
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, 0o755); // PostgreSQL's user passes through it
  }
  claimStack(directory);
  const parts: Part[] = [];
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()));
    rmSync(ownerFile(directory), { force: true });
  };
  try {
    const ended = await endLeftoversOf(directory);
    if (ended.length) say(`ended what an earlier run had left: ${ended.join(', ')}`);
    const ports = await choosePorts(join(directory, 'ports.json'), ['postgres', 'redis', 'kafka', 'controller']);
    const needs = { environment, install, root: process.getuid?.() === 0, say };
    let fetching: Promise<string> | undefined;
    const jars = () => (fetching ??= fetchJars(directory, needs));
    const started = async <Made extends { part: Part }>(made: Made): Promise<Made> => {
      parts.push(made.part);
      await made.part.start();
      return made;
    };

    const startPostgres = async () => started(createPostgres({ directory, port: ports.postgres, durable, say }));
    const startRedis = async () =>
      started(createRedis({ directory, port: ports.redis, program: await redisProgram(directory, jars, needs), say }));
    const startKafka = async () => {
      const machine = { java: ensure(java, needs), jars: await jars() };
      return started(createKafka({ directory, port: ports.kafka, controllerPort: ports.controller, say, ...machine }));
    };

    const { DATABASE_URL, REDIS_URL, KAFKA_BROKERS } = environment;
    // All have ended, well or not, before a failure is passed on: none may start behind a stopped stack.
    const [kafka, postgres, redis] = await allSettled([
      KAFKA_BROKERS ? undefined : startKafka(),
      DATABASE_URL ? undefined : startPostgres(),
      REDIS_URL ? undefined : startRedis(),
    ]);
    return {
      databaseUrl: postgres?.url ?? DATABASE_URL!,
      redisUrl: redis?.url ?? REDIS_URL!,
      kafkaBrokers: kafka?.brokers ?? KAFKA_BROKERS!,
      postgres: postgres?.part,
      redis: redis?.part,
      kafka: kafka?.part,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function allSettled<Values extends readonly unknown[]>(
  all: Values,
): Promise<{ [Place in keyof Values]: Awaited<Values[Place]> }> {
  await Promise.allSettled(all);
  return Promise.all(all) as Promise<{ [Place in keyof Values]: Awaited<Values[Place]> }>;
}
