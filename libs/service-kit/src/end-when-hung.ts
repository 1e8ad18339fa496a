import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own, where nothing that spins in the main one can stop it. */
const watch = `
  const { workerData: { ticks, seconds } } = process.getBuiltinModule('node:worker_threads');
  let [seen, still] = [-1, 0];
  while (still < seconds) {
    Atomics.wait(ticks, 1, 0, 1000); // a second; nobody wakes it earlier
    const now = Atomics.load(ticks, 0);
    still = now === seen ? still + 1 : 0;
    seen = now;
  }
  process.kill(process.pid, 'SIGKILL');
`;

/**
 * Ends this process when its main thread has done nothing else for so many seconds: it spins in one row, and can be ended by no
 * signal that it would have to hear. Its supervisor starts it again. A process that was stopped as a whole is not meant: then the
 * thread that watches stood still too.
 */
export function endWhenHung(seconds: number): void {
  const ticks = new Int32Array(new SharedArrayBuffer(8));
  setInterval(() => void Atomics.add(ticks, 0, 1), 500).unref();
  const limits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };
  new Worker(watch, {
    eval: true,
    workerData: { ticks, seconds },
    resourceLimits: limits,
    name: 'end-when-hung',
  }).unref();
}
