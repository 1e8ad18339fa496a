import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordProcess, signal } from './process-record.ts';

/** One server of the stack. What dies without being asked to is started again; what `kill` or `stop` ended stays down until `start`. */
export interface Part {
  readonly port: number;
  readonly pid: number | undefined;
  /** Resolves when the server answers its own protocol. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** kill -9 unless told otherwise; waits for the death, except after SIGSTOP and SIGCONT. */
  kill(name?: NodeJS.Signals): Promise<void>;
  /** Stops, deletes the data, starts empty. */
  wipe(): Promise<void>;
}

/** How a server is launched. */
export interface Launch {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** What a part needs to know of its server. */
export interface PartOptions {
  name: string;
  port: number;
  /** The stack's folder: log/ and pid/ are there. */
  directory: string;
  /** The folder that `wipe` deletes. */
  data: string;
  stopSignal: NodeJS.Signals;
  /** Lays out data and settings; doing it twice is doing it once. */
  prepare(): Promise<Launch>;
  /** Throws while the server does not answer yet. */
  probe(): Promise<void>;
  say(line: string): void;
}

const startDeadline = 180_000; // milliseconds; a broker that recovers its log on a busy machine is slow
const triesToStart = 5; // exits while it starts; the backends of a killed PostgreSQL need a moment to leave its memory
const stopDeadline = 20_000;
const largeLog = 8 * 1024 * 1024; // bytes; above this the log of earlier runs is set aside

export function createPart(options: PartOptions): Part {
  const { name, port, directory, data, stopSignal, say } = options;
  const logFile = join(directory, 'log', `${name}.log`);
  const pidFile = join(directory, 'pid', `${name}.pid`);
  let child: ChildProcess | undefined;
  let wanted = false;
  let exits = 0;
  let work: Promise<void> = Promise.resolve(); // the launch that is under way, or the last one

  const launch = async () => {
    const { command, args, env, uid, gid } = await options.prepare();
    mkdirSync(join(directory, 'log'), { recursive: true });
    setAside(logFile);
    const log = openSync(logFile, 'a');
    // Its own process group: Ctrl-C in the terminal is ours to hear, and we stop the parts in order.
    const started = spawn(command, args, { env, uid, gid, cwd: '/', detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    await once(started, 'spawn');
    const pid = started.pid!;
    child = started;
    const endWithUs = () => signal(pid, stopSignal);
    process.once('exit', endWithUs);
    started.once('exit', (code, by) => {
      child = undefined;
      exits += 1;
      process.off('exit', endWithUs);
      rmSync(pidFile, { force: true });
      if (wanted) work = again(by ?? `code ${code}`);
    });
    recordProcess(pidFile, pid, stopSignal); // last: a full disk must not leave a process whose end nobody hears
  };

  const again = async (why: string) => {
    say(`${name} ended (${why}), starting it again`);
    for (let pause = 300; wanted && !child; pause = Math.min(pause * 2, 5_000)) {
      await sleep(pause);
      if (wanted && !child) await launch().catch((error: Error) => say(`${name}: ${error.message}`));
    }
  };

  const answering = async () => {
    const end = Date.now() + startDeadline;
    const exitsBefore = exits;
    let last = '';
    // Asked at least once more when the deadline has passed: an installation may have held up our clock.
    for (let late = false; !late; await sleep(50)) {
      if (!wanted) throw new Error(`${name} was stopped while it started.`);
      late = Date.now() > end || exits - exitsBefore >= triesToStart;
      try {
        return await options.probe();
      } catch (error) {
        last = (error as Error).message;
      }
    }
    throw new Error(`${name} does not answer on port ${port}: ${last}\n${lastLines(logFile)}`);
  };

  const end = async (name: NodeJS.Signals) => {
    wanted = false;
    await work.catch(() => undefined); // a launch under way would else come after its end
    const ending = child;
    if (!ending?.pid) return;
    const exited = once(ending, 'exit');
    signal(ending.pid, name);
    signal(ending.pid, 'SIGCONT'); // one that was paused would never hear the request
    const late = setTimeout(() => signal(ending.pid!, 'SIGKILL'), stopDeadline);
    await exited;
    clearTimeout(late);
  };

  const part: Part = {
    port,
    get pid() {
      return child?.pid;
    },
    async start() {
      try {
        if (!wanted) {
          wanted = true;
          await (work = launch());
        }
        await answering();
      } catch (error) {
        await end(stopSignal);
        throw error;
      }
    },
    stop: () => end(stopSignal),
    async kill(name = 'SIGKILL') {
      if (name !== 'SIGSTOP' && name !== 'SIGCONT') return end(name);
      if (child?.pid) signal(child.pid, name);
    },
    async wipe() {
      await part.stop();
      await rm(data, { recursive: true, force: true });
      await part.start();
    },
  };
  return part;
}

function setAside(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largeLog) renameSync(logFile, `${logFile}.old`);
}

/** The end of a log file, for an error that says why. */
export function lastLines(logFile: string, count = 20): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
