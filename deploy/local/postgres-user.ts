import { execFileSync, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/** The unprivileged user that runs PostgreSQL when we are root; undefined when we are an ordinary user, who runs it himself. */
export interface PostgresUser {
  uid: number;
  gid: number;
}

const name = 'postgres';

/** Finds the user, or makes it: PostgreSQL refuses to run as root. */
export function postgresUser(say: (line: string) => void): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (idOf('-u') === undefined) {
    say(`creating the system user "${name}": PostgreSQL does not run as root`);
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  }
  return { uid: idOf('-u')!, gid: idOf('-g')! };
}

function idOf(kind: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Whether that user gets through every parent folder to `path`: asked of the system, not guessed from modes. */
export function canReach(path: string, user: PostgresUser): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], {
    ...user,
    cwd: '/',
  });
  if (error && (error as NodeJS.ErrnoException).errno !== -constants.errno.EACCES) throw error;
  return status === 0;
}
