import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inheritedEnvironment } from './inherited-environment.ts';
import { lastLines } from './part.ts';
import { endRecorded, recordProcess, signal } from './process-record.ts';

export interface ProcessSpec {
  name: string;
  command: string;
  args: string[];
  /** All the process sees, beside what it inherits. */
  env: Record<string, string>;
  logFile: string;
  /** Answers 200 when the process is ready; without it a process is ready when it runs. */
  readyUrl?: string;
}

interface Supervised {
  spec: ProcessSpec;
  child?: ChildProcess;
  stopping: boolean;
  exits: number;
  restarts: number;
  /** The loop that runs it; resolves after the end. */
  running: Promise<void>;
}

const shortestPause = 200; // milliseconds
const longestPause = 5_000;
const steady = 10_000; // one that ran this long begins with the shortest pause again
const exitsWhileStarting = 3;

/** Keeps processes running: what dies is started again, until it is stopped. A process left by a killed supervisor is ended when its namesake starts. */
export class Supervisor {
  readonly #supervised = new Map<string, Supervised>();
  readonly #deadline: number;
  readonly #patience: number;

  /** Milliseconds: `readyWithin` for a start, `patience` from SIGTERM to SIGKILL. */
  constructor({ readyWithin = 60_000, patience = 15_000 } = {}) {
    this.#deadline = readyWithin;
    this.#patience = patience;
    process.once('exit', () => this.#all().forEach(({ child }) => child?.pid && signal(child.pid, 'SIGTERM')));
  }

  /** Resolves when the process is ready. Throws with its last log lines when it ends three times before that, or is late; it is stopped then. */
  async start(spec: ProcessSpec): Promise<void> {
    if (this.#supervised.has(spec.name)) throw new Error(`${spec.name} is running already.`);
    const entry: Supervised = { spec, stopping: false, exits: 0, restarts: 0, running: Promise.resolve() };
    this.#supervised.set(spec.name, entry);
    mkdirSync(dirname(spec.logFile), { recursive: true });
    await endRecorded(pidFile(spec));
    entry.running = keepRunning(entry);
    const failure = await this.#untilReady(entry);
    if (!failure) return;
    await this.stop(spec.name);
    throw new Error(`${spec.name} ${failure}:\n${lastLines(spec.logFile)}`);
  }

  pidOf(name: string): number | undefined {
    return this.#supervised.get(name)?.child?.pid;
  }

  /** Sends a signal and nothing more: what dies of it is started again. */
  kill(name: string, by: NodeJS.Signals): void {
    const pid = this.pidOf(name);
    if (pid) signal(pid, by);
  }

  /** SIGTERM, and SIGKILL to what is still there when patience ends. Without a name: all of them. */
  async stop(name?: string): Promise<void> {
    const entries = this.#all().filter(({ spec }) => name === undefined || spec.name === name);
    await Promise.all(entries.map((entry) => this.#stopOne(entry)));
  }

  /** How often the process was started again. */
  restarts(name: string): number {
    return this.#supervised.get(name)?.restarts ?? 0;
  }

  #all(): Supervised[] {
    return [...this.#supervised.values()];
  }

  async #stopOne(entry: Supervised): Promise<void> {
    entry.stopping = true;
    const { name } = entry.spec;
    this.kill(name, 'SIGTERM');
    this.kill(name, 'SIGCONT'); // one that was paused would never hear the request
    const late = setTimeout(() => this.kill(name, 'SIGKILL'), this.#patience);
    await entry.running;
    clearTimeout(late);
    this.#supervised.delete(name);
  }

  async #untilReady(entry: Supervised): Promise<string | undefined> {
    for (const end = Date.now() + this.#deadline; Date.now() < end; await sleep(50)) {
      if (entry.stopping) return 'was stopped while it started';
      if (entry.exits >= exitsWhileStarting) return `ended ${entry.exits} times while it started`;
      if (entry.child && (await isReady(entry.spec.readyUrl))) return undefined;
    }
    return `was not ready after ${this.#deadline / 1000} s`;
  }
}

const pidFile = ({ logFile }: ProcessSpec) => `${logFile.replace(/\.log$/, '')}.pid`;

async function keepRunning(entry: Supervised): Promise<void> {
  const { spec } = entry;
  for (let pause = shortestPause; !entry.stopping; pause = Math.min(pause * 2, longestPause)) {
    const began = Date.now();
    const how = await runOnce(entry).catch((error: Error) => error.message); // such as a full disk
    entry.exits += 1;
    if (entry.stopping) break;
    if (Date.now() - began > steady) pause = shortestPause;
    note(spec, `[supervisor] ${spec.name} ended (${how}), next start in ${pause / 1000} s\n`);
    for (let waited = 0; waited < pause && !entry.stopping; waited += 50) await sleep(50);
    if (!entry.stopping) entry.restarts += 1;
  }
}

function note({ logFile }: ProcessSpec, line: string): void {
  try {
    appendFileSync(logFile, line);
  } catch {
    // a full disk is no reason to leave the process down
  }
}

async function runOnce(entry: Supervised): Promise<string> {
  const { spec } = entry;
  const log = openSync(spec.logFile, 'a');
  // Its own process group: Ctrl-C in the terminal is the supervisor's to hear.
  const child = spawn(spec.command, spec.args, {
    env: { ...inheritedEnvironment(), ...spec.env },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  try {
    await once(child, 'spawn');
  } catch (error) {
    return (error as Error).message;
  }
  entry.child = child;
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  try {
    recordProcess(pidFile(spec), child.pid!);
  } catch {
    signal(child.pid!, 'SIGTERM'); // what is not recorded would outlive us
  }
  if (entry.stopping) signal(child.pid!, 'SIGTERM'); // asked while it was being made
  const [code, by] = await ended;
  entry.child = undefined;
  rmSync(pidFile(spec), { force: true });
  return by ?? `code ${code}`;
}

async function isReady(url: string | undefined): Promise<boolean> {
  if (!url) return true;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}
