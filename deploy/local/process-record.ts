import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A started process as it is remembered on disk: enough to know it again after our own death. */
interface ProcessRecord {
  pid: number;
  /** When it started, in the system's own words: a recycled process number has another. */
  started: string;
  /** The signal that asks it to end cleanly. */
  stopSignal: NodeJS.Signals;
}

/** When the process started, or undefined when there is none (a zombie counts as none). */
export function startedAt(pid: number): string | undefined {
  if (!existsSync('/proc/self/stat')) return startedByPs(pid);
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : `${bootId()} ${rest[18]}`;
  } catch {
    return undefined;
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function startedByPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** Remembers a running process in `file`. With `exclusive` it throws EEXIST when the file is there already. */
export function recordProcess(
  file: string,
  pid: number,
  stopSignal: NodeJS.Signals = 'SIGTERM',
  exclusive = false,
): void {
  const record: ProcessRecord = { pid, started: startedAt(pid) ?? '', stopSignal };
  mkdirSync(dirname(file), { recursive: true });
  if (exclusive) return writeFileSync(file, JSON.stringify(record), { flag: 'wx' });
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

/** The remembered process, if it still runs and is the very same one. */
export function runningProcess(file: string): ProcessRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as ProcessRecord;
    return record.started !== '' && startedAt(record.pid) === record.started ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Ends what the `*.pid` files of a folder remember and removes the files. Returns the names of those that still ran. */
export async function endLeftovers(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.pid'));
  const ended = await Promise.all(
    files.map(async (name) => ((await endRecorded(join(folder, name))) ? [name.slice(0, -4)] : [])),
  );
  return ended.flat();
}

/** Ends one remembered process: asks first, forces after 8 seconds. False when it did not run any more. */
export async function endRecorded(file: string): Promise<boolean> {
  const record = runningProcess(file);
  if (record) {
    const gone = () => startedAt(record.pid) !== record.started;
    signal(record.pid, record.stopSignal);
    signal(record.pid, 'SIGCONT'); // one that was paused would never hear the request
    if (!(await within(8_000, gone))) signal(record.pid, 'SIGKILL');
    if (!(await within(8_000, gone)))
      throw new Error(`Process ${record.pid}, left over from an earlier run, does not end.`);
  }
  rmSync(file, { force: true });
  return record !== undefined;
}

/** The processes of that name that work in `folder` (Linux only; elsewhere none are found). */
export function processesIn(folder: string, name: string): number[] {
  if (!existsSync('/proc/self/cwd') || !existsSync(folder)) return [];
  const place = realpathSync(folder);
  const isThere = (pid: string) => /^\d+$/.test(pid) && folderOf(pid) === place && nameOf(pid) === name;
  return readdirSync('/proc').filter(isThere).map(Number);
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended meanwhile, or somebody else's
  }
}

function nameOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined; // ended meanwhile
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function within(milliseconds: number, done: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (done()) return true;
    await sleep(20);
  }
  return done();
}
