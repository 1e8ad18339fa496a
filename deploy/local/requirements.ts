import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface RequirementOptions {
  environment: NodeJS.ProcessEnv;
  /** False: install nothing, name the command instead. */
  install: boolean;
  /** Whether we may install system packages. */
  root: boolean;
  say(line: string): void;
}

/** A program that must be there beforehand. */
interface Requirement {
  title: string;
  /** The command that is new enough, or undefined. */
  find(environment: NodeJS.ProcessEnv): string | undefined;
  /** Debian and Ubuntu packages, the first that the system knows is taken. */
  packages: string[];
}

/** Java 17 or newer: what Kafka 4 runs on. */
export const java: Requirement = {
  title: 'Java >= 17',
  packages: ['openjdk-17-jre-headless', 'openjdk-21-jre-headless', 'default-jre-headless'],
  find({ JAVA_HOME, ...environment }) {
    const commands = JAVA_HOME ? [join(JAVA_HOME, 'bin', 'java'), 'java'] : ['java'];
    return commands.find((command) =>
      isAtLeast(output(command, ['-version'], environment).match(/version "(\d+)/), [17]),
    );
  },
};

/** Maven 3.8 or newer: what fetches Kafka and Redis. */
export const maven: Requirement = {
  title: 'Maven >= 3.8',
  packages: ['maven'],
  find: (environment) =>
    isAtLeast(output('mvn', ['-v'], environment).match(/Apache Maven (\d+)\.(\d+)/), [3, 8]) ? 'mvn' : undefined,
};

/** An installed Redis or Valkey, 6.2 or newer. */
export const redis: Requirement = {
  title: 'Redis >= 6.2',
  packages: ['redis-server'],
  find: (environment) =>
    ['redis-server', 'valkey-server'].find((command) =>
      isAtLeast(output(command, ['--version'], environment).match(/v=(\d+)\.(\d+)/), [6, 2]),
    ),
};

/** The requirement's command; installs it first where it is missing and we may. Else throws one sentence with the command to type. */
export function ensure(requirement: Requirement, options: RequirementOptions): string {
  const { environment, install, root, say } = options;
  const there = requirement.find(environment);
  if (there) return there;
  const aptGet = output('apt-get', ['--version'], environment) !== '';
  if (install && root && aptGet) {
    say(`${requirement.title} is missing: installing it with apt-get`);
    if (!requirement.packages.some((name) => installPackage(name, environment))) throw new Error(missing(requirement));
    const installed = requirement.find(environment);
    if (installed) return installed;
  }
  throw new Error(missing(requirement));
}

const missing = ({ title, packages: [first] }: Requirement) =>
  `${title} belum ada. Ketik: sudo apt-get install -y ${first}   (atau pasang dengan cara sistem Anda)\n` +
  `${title} is missing. Type: sudo apt-get install -y ${first}   (or install it in your system's own way)`;

let listed = false;

function installPackage(name: string, environment: NodeJS.ProcessEnv): boolean {
  // RUNLEVEL=1 keeps Debian from starting a server of its own after the install.
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  if (!listed) listed = spawnSync('apt-get', ['update', '-q'], { env }).status === 0;
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env }).status === 0;
}

/** Whether the numbers that a version pattern caught reach the wanted ones. */
function isAtLeast(found: RegExpMatchArray | null, wanted: number[]): boolean {
  if (!found) return false;
  const numbers = found.slice(1).map(Number);
  const differing = wanted.findIndex((number, place) => numbers[place] !== number);
  return differing < 0 || (numbers[differing] ?? 0) > wanted[differing]!;
}

function output(command: string, args: string[], env: NodeJS.ProcessEnv): string {
  if (command.includes('/') && !existsSync(command)) return '';
  const { stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8' });
  return error ? '' : `${stdout}${stderr}`;
}
