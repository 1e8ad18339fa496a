import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensure, maven, type RequirementOptions } from './requirements.ts';

const pom = join(import.meta.dirname, 'pom.xml');

/** The folder with the jars that pom.xml names, fetched by Maven unless they are there for this very pom. */
export async function fetchJars(directory: string, options: RequirementOptions): Promise<string> {
  const folder = join(directory, 'lib');
  const mark = join(folder, 'pom.sha256');
  const wanted = createHash('sha256').update(readFileSync(pom)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
  const command = ensure(maven, options);
  options.say('fetching Kafka and Redis with Maven');
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  try {
    await promisify(execFile)(
      command,
      ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`],
      {
        env: options.environment,
        maxBuffer: 64 * 1024 * 1024,
      },
    );
  } catch (error) {
    const { stdout = '', message } = error as Error & { stdout?: string };
    throw new Error(
      `Maven could not fetch the jars of deploy/local/pom.xml.\n${stdout.trim().split('\n').slice(0, 5).join('\n') || message}`,
      { cause: error },
    );
  }
  writeFileSync(join(fresh, 'pom.sha256'), wanted);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}
