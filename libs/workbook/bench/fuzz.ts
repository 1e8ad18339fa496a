import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { bases } from '../test/fuzz/bases.ts';
import { check, mostSeconds, type Reader } from '../test/fuzz/check.ts';
import { mutate } from '../test/fuzz/mutate.ts';
import { Random } from '../test/fuzz/random.ts';

/**
 * `npm run fuzz [-- --seed N] [--count N]`: changed workbooks through the built reader. Whatever they are, the outcome is
 * rows or findings, in time and within memory. A file that breaks this is kept in .silon/fuzz.
 */
const heapMegabytes = 256;
const mostRssMegabytes = 768; // the process with its heap, all bytes in hand and the profile of a worst file

const kept = (seed: number, n: number): string => join('.silon/fuzz', `${seed}-${n}.xlsx`);

async function makeFile(seed: number, n: number, from: Awaited<ReturnType<typeof bases>>): Promise<Buffer> {
  const random = new Random(seed * 1_000_003 + n);
  return mutate(random.one(from), random);
}

/** In the thread: one file after the other, each announced, so that a hang has a number. */
async function work({ seed, from, count }: { seed: number; from: number; count: number }): Promise<void> {
  const { readSupportersOf } = await import('../dist/read-supporters.js');
  const { readSheetsOf } = await import('../dist/read-sheets.js');
  const { nodePlatform } = await import('../dist/platform/node.js');
  const { b1Kwk2018 } = await import('../dist/index.js');
  const source = (bytes: Buffer) => ({
    length: bytes.length,
    read: async (at: number, length: number) => bytes.subarray(at, at + length),
  });
  const readers: Reader[] = [
    (bytes, onRow) => readSupportersOf(source(bytes), nodePlatform, { profile: b1Kwk2018, onRow }),
    (bytes, onRow) => readSheetsOf(source(bytes), nodePlatform, { onRow }),
  ];
  const sound = await bases();
  for (let n = from; n < count; n++) {
    parentPort!.postMessage({ n });
    const outcome = await check(await makeFile(seed, n, sound), readers).catch((error: Error) => {
      throw new Error(`file ${n}: ${error.message}`, { cause: error });
    });
    parentPort!.postMessage({ n, outcome, megabytes: process.memoryUsage().rss / 1024 / 1024 });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string', default: '10000' } } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const count = Number(values.count);
  console.log(`seed ${seed}, ${count} files`);
  const outcomes = { rows: 0, refused: 0 };
  const failures: string[] = [];
  let [n, peak] = [-1, 0];
  const began = performance.now();
  while (n + 1 < count) {
    const failure = await new Promise<string | undefined>((resolve) => {
      const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes };
      const thread = new Worker(import.meta.filename, { workerData: { seed, from: n + 1, count }, resourceLimits });
      let watch: NodeJS.Timeout | undefined;
      thread.on('message', (said: { n: number; outcome?: 'rows' | 'refused'; megabytes?: number }) => {
        n = said.n;
        clearTimeout(watch);
        watch = setTimeout(() => {
          void thread.terminate().then(() => resolve(`file ${n} hangs`));
        }, mostSeconds * 4_000);
        if (said.outcome) outcomes[said.outcome]++;
        peak = Math.max(peak, said.megabytes ?? 0);
      });
      thread.on('error', (error) => resolve(error.stack ?? error.message));
      thread.on('exit', () => {
        clearTimeout(watch);
        resolve(undefined);
      });
    });
    if (failure === undefined) break;
    failures.push(failure);
    mkdirSync('.silon/fuzz', { recursive: true });
    writeFileSync(kept(seed, n), await makeFile(seed, n, await bases()));
    console.log(`${failure}\nkept as ${kept(seed, n)}`);
  }
  if (peak > mostRssMegabytes) failures.push(`peak ${Math.round(peak)} MB`);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${outcomes.rows} read, ${outcomes.refused} refused, ${failures.length} failed; ${seconds.toFixed(0)} s, peak ${Math.round(peak)} MB`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await (isMainThread ? main() : work(workerData as Parameters<typeof work>[0]));
