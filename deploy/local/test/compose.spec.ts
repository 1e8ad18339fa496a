import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import pg from 'pg';
import { kafkaSettings } from '../kafka-settings.ts';
import { quietLog } from '../postgres.ts';
import { dropProvisioned } from '../provision.ts';
import { engineFlags } from '../system.ts';
import { services } from '../system-environment.ts';

const root = join(import.meta.dirname, '../../..');

const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8');

describe('the server deployment', () => {
  test('its broker has the settings of the embedded one, addresses apart', () => {
    const own = /voters|listeners$|log\.dirs/;
    for (const line of kafkaSettings({ port: 0, controllerPort: 0, data: '' }).trim().split('\n')) {
      const [name, value] = line.split('=') as [string, string];
      if (own.test(name)) continue;
      const inCompose = new RegExp(`KAFKA_${name.toUpperCase().replaceAll('.', '_')}: '?(.*?)'?\n`).exec(compose);
      expect([name, inCompose?.[1]]).toEqual([name, value]);
    }
  });

  test('its PostgreSQL logs no more of a row than the embedded one', () => {
    for (const setting of quietLog) expect(compose).toContain(`- -c${setting}\n`);
  });

  test('its processes have the flags of the embedded ones', () => {
    const image = /NODE_OPTIONS="(.*?)"/.exec(dockerfile)![1]!.split(' ');
    const commands = [...compose.matchAll(/\bnode,((?:\s+--\S+,)*)\s+services\/\w+\/dist\/(\w+\.js)/g)];
    expect(commands).toHaveLength(services.length + 2); // and the portal and the workers
    const named = (flags: string[]) => Object.fromEntries(flags.map((flag) => flag.split('=')));
    for (const [, flags, program] of commands) {
      const own = flags!.match(/--(?!env-file)[^,\s]+/g) ?? [];
      expect(named([...image, ...own])).toEqual(named(engineFlags(program!)));
    }
  });

  test('its image holds what the scripts in it import', () => {
    const scripts = /^COPY (scripts\/.*) scripts\/$/m.exec(dockerfile)![1]!.split(' ');
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts)
      for (const [, besides] of readFileSync(join(root, script), 'utf8').matchAll(/from '\.\/(.*)'/g))
        expect(scripts).toContain(`scripts/${besides!}`);
  });

  test('prepares a migrated database for each service, and settings that only it is given', async () => {
    const databaseUrl = process.env.DATABASE_URL!;
    const { username, password, host } = new URL(databaseUrl);
    const namespace = `t${randomBytes(5).toString('hex')}`;
    const folder = mkdtempSync(join(tmpdir(), 'silon-compose-'));
    writeFileSync(join(folder, 'postgres_password'), `${decodeURIComponent(password)}\n`);
    writeFileSync(join(folder, 'redis_password'), 'not/to be+guessed\n');
    const env = {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      SECRETS_DIRECTORY: folder,
      SETTINGS_DIRECTORY: join(folder, 'settings'),
      NAMESPACE: namespace,
      POSTGRES_USER: username,
      POSTGRES_ADDRESS: host,
      REDIS_ADDRESS: 'redis:6379',
      KAFKA_BROKERS: 'kafka:9092',
    };
    try {
      const prepare = () => promisify(execFile)(process.execPath, ['deploy/compose/prepare.ts'], { cwd: root, env });
      await prepare();
      await prepare(); // again, as at every start
      for (const service of services) {
        const file = join(folder, 'settings', service, 'environment');
        expect(statSync(file).mode & 0o777).toBe(0o600);
        const settings = parseEnv(readFileSync(file, 'utf8'));
        expect(settings.KAFKA_BROKERS).toBe('kafka:9092');
        if (settings.REDIS_URL)
          expect(decodeURIComponent(new URL(settings.REDIS_URL).password)).toBe('not/to be+guessed');
        expect(await tablesIn(settings.DATABASE_URL!)).toContain('migrations');
      }
    } finally {
      await dropProvisioned({ databaseUrl, prefix: `${namespace}_`, services: [...services] });
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

async function tablesIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
