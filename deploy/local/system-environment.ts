import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptSecret } from './kept-secret.ts';
import type { ServiceDatabase } from './provision.ts';

/** The services with a database of their own, in the order in which they start. */
export const services = ['auth', 'nomination', 'ingestion', 'validation', 'reporting'] as const;
export type Service = (typeof services)[number];

export type Environment = Record<string, string>;

export interface Addresses {
  databaseUrl: string;
  redisUrl: string;
  /** host:port, separated by commas. */
  kafkaBrokers: string;
}

/** Blobs, spool and the master key of one system; made when missing. */
export function makeStorage(directory: string): Environment {
  const storage = {
    BLOB_DIRECTORY: join(directory, 'blobs'),
    SPOOL_DIRECTORY: join(directory, 'spool'),
    MASTER_KEY_FILE: join(directory, 'master.key'),
    REGION_EDITIONS: process.env.REGION_EDITIONS ?? join(import.meta.dirname, '..', '..', 'data', 'regions'),
  };
  for (const folder of [storage.BLOB_DIRECTORY, storage.SPOOL_DIRECTORY])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  keptSecret(storage.MASTER_KEY_FILE, () => randomBytes(32).toString('hex'));
  return storage;
}

/** Whether the server forgets commits on purpose, as the stack of tests does: then the services must be told so. */
export const durability = (durable: boolean): Environment => (durable ? {} : { DATABASE_DURABILITY: 'off' });

/** The settings of one service, the same for all its processes; PORT comes on top. */
export function environmentOf(
  service: Service,
  options: { database: ServiceDatabase; addresses: Addresses; namespace: string; storage: Environment },
): Environment {
  const { database, addresses, namespace, storage } = options;
  const backbone = {
    DATABASE_URL: database.url,
    KAFKA_BROKERS: addresses.kafkaBrokers,
    KAFKA_PREFIX: `${namespace}.`,
  };
  const jobs = { REDIS_URL: addresses.redisUrl, REDIS_PREFIX: namespace };
  if (service === 'nomination') return { ...backbone, REGION_EDITIONS: storage.REGION_EDITIONS! };
  if (service === 'auth') return { ...backbone, MASTER_KEY_FILE: storage.MASTER_KEY_FILE! };
  if (service === 'reporting') return { ...backbone, ...jobs };
  return { ...backbone, ...jobs, ...storage };
}

/** Keeps what a command such as `commission:invite` needs to speak for a service of the running system (0600: it holds passwords). */
export function rememberEnvironments(directory: string, environments: Record<Service, Environment>): void {
  writeFileSync(join(directory, 'environments.json'), JSON.stringify(environments, null, 2), { mode: 0o600 });
}

/** What `rememberEnvironments` kept. Throws when no system was ever started in the folder. */
export function rememberedEnvironment(directory: string, service: Service): Environment {
  const file = join(directory, 'environments.json');
  if (!existsSync(file))
    throw new Error('Belum ada sistem di sini; ketik: npm start\nNo system was started here yet. Type: npm start');
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<Service, Environment>)[service];
}
