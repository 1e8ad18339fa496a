import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inheritedEnvironment } from './inherited-environment.ts';
import type { ServiceDatabase } from './provision.ts';

const program = join(import.meta.dirname, 'migrate-one-by-one.ts');

/** Brings all databases up to date, by the built programs of their services. Returns a line each. @throws with what they said */
export async function migrate(databases: readonly ServiceDatabase[]): Promise<string> {
  const urls = Object.fromEntries(databases.map(({ service, ownerUrl }) => [service, ownerUrl]));
  try {
    const env = { ...inheritedEnvironment(), MIGRATIONS: JSON.stringify(urls) };
    const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
      env,
    });
    return stdout.trim();
  } catch (cause) {
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The databases could not be migrated.\n${`${stdout}${stderr}`.trim().slice(-2_000)}`, { cause });
  }
}
