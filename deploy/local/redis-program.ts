import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { ensure, redis, type RequirementOptions } from './requirements.ts';

/** The redis-server to run: the system's own when it is new enough, else the one inside the embedded-redis jar. */
export async function redisProgram(
  directory: string,
  jars: () => Promise<string>,
  options: RequirementOptions,
): Promise<string> {
  const own = redis.find(options.environment);
  if (own) return own;
  const unpacked = await unpack(await jars(), join(directory, 'bin'));
  if (unpacked && spawnSync(unpacked, ['--version']).status === 0) return unpacked;
  options.say('the redis-server of the jar does not run on this system (it needs libssl 3)');
  return ensure(redis, options);
}

const processors: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

async function unpack(jars: string, folder: string): Promise<string | undefined> {
  const jar = readdirSync(jars).find((name) => name.startsWith('embedded-redis-'));
  if (!jar) return undefined;
  const program = join(folder, `redis-server-of-${jar.replace(/\.jar$/, '')}`);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const zip = await yauzl.openPromise(join(jars, jar));
  const ending = `-${process.platform}-${processors[process.arch]}`;
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.includes('redis-server-') || !entry.fileName.endsWith(ending)) continue;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(`${program}.new`, { mode: 0o755 }));
    renameSync(`${program}.new`, program);
    return program;
  }
  return undefined;
}
