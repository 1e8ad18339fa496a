import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from './migrate.ts';
import { choosePorts } from './ports.ts';
import { provision, type ServiceDatabase } from './provision.ts';
import { Supervisor } from './supervisor.ts';
import {
  type Addresses,
  durability,
  type Environment,
  environmentOf,
  makeStorage,
  rememberEnvironments,
  type Service,
  services,
} from './system-environment.ts';

export type { Service } from './system-environment.ts';

type Place = Service | 'portal';

export interface SystemOptions {
  /** A started stack, or the addresses of one. */
  stack: Addresses;
  /** Absolute path; blobs, spool, master key, passwords and ports lie in it, the logs in its log/. Made when missing. */
  directory: string;
  /** Keeps systems on one stack apart: small letters, digits, underscores. Databases, topics, groups and keys begin with it. */
  namespace: string;
  /** How many processes of each; one where nothing is said. */
  instances?: Partial<Record<Place, number>>;
  /** Processes that judge chunks. */
  workers?: number;
  chunkRows?: number;
  /** False on a stack that was started so. */
  durable?: boolean;
  /** What Node runs for a program of a service; its dist/ where nothing is said. Tests put faults around it. */
  run?: (service: Place, program: string) => string[];
  /** Settings on top of what each process gets anyway; `worker` are those that judge, `all` is everybody. */
  settings?: Partial<Record<Place | 'worker' | 'all', Environment>>;
  /** Aborted, what has been started is stopped, and the start fails. */
  signal?: AbortSignal;
}

export interface System {
  /** The one address users know: the first portal. */
  url: string;
  /** Of every instance, without the portal in between. */
  urls: Record<Place, string[]>;
  /** Names of all processes: `auth-1`, `worker-2`, ... To be used with the supervisor. */
  processes: string[];
  supervisor: Supervisor;
  databases: Record<Service, ServiceDatabase>;
  environments: Record<Service, Environment>;
  logs: string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const runtime = {
  // glibc gives each thread a heap of its own and keeps what they no longer use: a tenth of a process's memory.
  MALLOC_ARENA_MAX: '2',
  DRAIN_LIMIT_MS: '12000', // sooner than the supervisor's patience ends, so that the service itself can say so
};
const readyWithin = 120_000; // milliseconds; a laptop that has other things to do is slow
/**
 * What judges makes much that dies young, much of it outside the heap: with room for both it is spared many collections. Elsewhere
 * the room would only be held, and what a service loads when it starts would leave its garbage. The server deployment has the same.
 */
export const engineFlags = (program: string): string[] => [
  '--max-old-space-size=192',
  ...(program === 'worker.js'
    ? ['--max-semi-space-size=8', '--initial-old-space-size=64']
    : ['--max-semi-space-size=4', '--optimize-for-size']),
];

/** Provisions, migrates and starts every service from its dist/, the portal last. Resolves when all are ready; what cannot start ends the rest. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const {
    stack: addresses,
    directory,
    namespace,
    instances = {},
    workers = 2,
    durable = true,
    signal,
    settings = {},
    run = (service, program) => [join(root, 'services', service, 'dist', program)],
  } = options;
  const logs = join(directory, 'log');
  mkdirSync(logs, { recursive: true });
  const provisioned = await provision({
    databaseUrl: addresses.databaseUrl,
    prefix: `${namespace}_`,
    services: [...services],
    passwords: join(directory, 'passwords.json'),
  });
  const databases = byService((service) => provisioned.find((database) => database.service === service)!);
  await migrate(provisioned);

  const storage = makeStorage(directory);
  const common = { ...durability(durable), ...settings.all };
  const chunks: Environment = options.chunkRows ? { CHUNK_ROWS: String(options.chunkRows) } : {};
  const environments = byService((service) => ({
    ...environmentOf(service, { database: databases[service], addresses, namespace, storage }),
    ...common,
    ...(service === 'ingestion' ? chunks : {}),
    ...settings[service],
  }));
  rememberEnvironments(directory, environments);

  const names = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
  const of = (place: Place) => names(place, instances[place] ?? 1);
  const judging = names('worker', workers);
  const processes = [...services.flatMap(of), ...judging, ...of('portal')];
  const ports = await choosePorts(join(directory, 'ports.json'), processes);
  const urlsOf = (all: string[]) => all.map((name) => `http://127.0.0.1:${ports[name]}`);
  const urls = { ...byService((service) => urlsOf(of(service))), portal: urlsOf(of('portal')) };

  signal?.throwIfAborted();
  const supervisor = new Supervisor({ readyWithin });
  signal?.addEventListener('abort', () => void supervisor.stop(), { once: true });
  const start = (name: string, service: Place, program: string, env: Environment) =>
    supervisor.start({
      name,
      command: process.execPath,
      args: [...engineFlags(program), ...run(service, program)],
      env: { ...runtime, ...env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(ports[name]) },
      logFile: join(logs, `${name}.log`),
      readyUrl: `http://127.0.0.1:${ports[name]}/health/ready`,
    });

  try {
    await Promise.all([
      ...services.flatMap((service) =>
        of(service).map((name) => start(name, service, 'main.js', environments[service])),
      ),
      ...judging.map((name) =>
        start(name, 'validation', 'worker.js', { ...environments.validation, ...settings.worker }),
      ),
    ]);
    signal?.throwIfAborted();
    const portal = { ...settings.all, ...upstreams(urls), ...settings.portal };
    await Promise.all(of('portal').map((name) => start(name, 'portal', 'main.js', portal)));
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  const stop = () => supervisor.stop();
  return { url: urls.portal[0]!, urls, processes, supervisor, databases, environments, logs, stop };
}

const byService = <Value>(of: (service: Service) => Value) =>
  Object.fromEntries(services.map((service) => [service, of(service)])) as Record<Service, Value>;

/** Where the portal forwards `/api/<service>`: AUTH_URLS and so on, addresses separated by commas. */
const upstreams = (urls: Record<Service, string[]>): Environment =>
  Object.fromEntries(services.map((service) => [`${service.toUpperCase()}_URLS`, urls[service].join(',')]));
