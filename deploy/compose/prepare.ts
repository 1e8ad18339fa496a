import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../local/migrate.ts';
import { provision } from '../local/provision.ts';
import { environmentOf, type Environment, services } from '../local/system-environment.ts';

/**
 * Before the services start: a database and two roles for each, migrated, and its settings as a file that only it is given.
 * Addresses come as host:port in POSTGRES_ADDRESS, REDIS_ADDRESS and KAFKA_BROKERS, secrets as files. Doing it again keeps data and passwords.
 */
const settings = process.env.SETTINGS_DIRECTORY ?? '/var/lib/silon/settings';
const namespace = process.env.NAMESPACE ?? 'silon';

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};
const secret = (name: string): string => {
  const file = join(process.env.SECRETS_DIRECTORY ?? '/run/secrets', name);
  const value = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (!value) throw new Error(`The secret ${name} is missing. Run deploy/compose/make-secrets.sh first.`);
  return encodeURIComponent(value);
};

const addresses = {
  databaseUrl: `postgres://${process.env.POSTGRES_USER ?? 'postgres'}:${secret('postgres_password')}@${given('POSTGRES_ADDRESS')}/postgres`,
  redisUrl: `redis://:${secret('redis_password')}@${given('REDIS_ADDRESS')}`,
  kafkaBrokers: given('KAFKA_BROKERS'),
};
const storage = {
  BLOB_DIRECTORY: '/var/lib/silon/blobs',
  SPOOL_DIRECTORY: '/var/lib/silon/spool',
  MASTER_KEY_FILE: '/run/secrets/master_key',
  REGION_EDITIONS: '/var/lib/silon/regions',
};

mkdirSync(settings, { recursive: true, mode: 0o700 });
const databases = await provision({
  databaseUrl: addresses.databaseUrl,
  prefix: `${namespace}_`,
  services: [...services],
  passwords: join(settings, 'passwords.json'),
});
console.log(await migrate(databases));
for (const service of services) {
  const database = databases.find((one) => one.service === service)!;
  write(service, environmentOf(service, { database, addresses, namespace, storage }));
}

/** As `node --env-file` reads it; no value here holds a quote or a line break. */
function write(service: string, environment: Environment): void {
  const folder = join(settings, service);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = Object.entries(environment).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(join(folder, 'environment.new'), lines.join(''), { mode: 0o600 });
  renameSync(join(folder, 'environment.new'), join(folder, 'environment'));
}
