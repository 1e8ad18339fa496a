import { Worker } from 'node:worker_threads';
import { tooMuchMemory, unreadable } from './limit-findings.js';
import type { Reading, ReadOrder, ThreadMessage } from './reading.js';

export interface ReadLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

export type OnChunk = (chunk: number, rows: number, bytes: Uint8Array) => Promise<void>;

const refused = (finding: Reading['findings'][number]): Reading => ({
  findings: [finding],
  rows: 0,
  sheets: 0,
  meta: undefined,
});

/** Run from its source by a test, the thread must resolve modules as the test does. */
const fromSource = import.meta.url.endsWith('.ts');
const thread = new URL(`./read-workbook.thread.${fromSource ? 'ts' : 'js'}`, import.meta.url);
const execArgv = fromSource
  ? [
      '--experimental-transform-types',
      '--no-warnings',
      '--import',
      new URL('../../test/source-modules.mjs', import.meta.url).href,
    ]
  : [];

/**
 * Reads a workbook in a thread that can be ended: a file that takes too long, too much memory or breaks the reader is a
 * refused file and not a broken service. Throws the disk's faults, those of `onChunk`, and that of a thread which never began.
 */
export function readWorkbook(
  order: ReadOrder,
  limits: ReadLimits,
  onChunk: OnChunk,
  program: URL = thread,
): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 16 };
    const worker = new Worker(program, { workerData: order, resourceLimits, execArgv, name: 'read-workbook' });
    const timer = setTimeout(() => settle(() => resolve(refused(unreadable('time')))), limits.seconds * 1000);
    const storing = new Set<Promise<void>>();
    let [settled, begun, heard] = [false, false, false];

    const settle = (outcome: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      void worker.terminate().then(outcome, reject);
    };
    const store = (stored: Promise<void>) => {
      storing.add(stored);
      stored.then(
        () => {
          storing.delete(stored);
          worker.postMessage('stored');
        },
        (fault: Error) => settle(() => reject(fault)),
      );
    };
    worker.on('message', (message: ThreadMessage) => {
      if (settled) return;
      begun = true;
      if (message.kind === 'begun') return;
      heard = message.kind !== 'chunk';
      if (message.kind === 'chunk') store(onChunk(message.chunk, message.rows, message.bytes));
      else if (message.kind === 'failed') settle(() => failed(message, resolve, reject));
      else
        void Promise.all(storing).then(
          () => settle(() => resolve(message.reading)),
          () => undefined,
        );
    });
    worker.on('error', (fault: NodeJS.ErrnoException) => {
      if (!begun) return settle(() => reject(fault)); // it has not seen the file
      const finding = fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : unreadable('reader');
      settle(() => resolve(refused(finding)));
    });
    worker.on('exit', (code) => {
      if (!begun) settle(() => reject(new Error(`the reading thread ended with ${code} before it began`)));
      else if (!heard) settle(() => resolve(refused(unreadable('reader'))));
    });
  });
}

/** The disk's faults are ours; whatever else broke the reader was in the file. */
function failed(
  { code, name }: { code: string | undefined; name: string },
  resolve: (reading: Reading) => void,
  reject: (fault: Error) => void,
): void {
  if (code && /^E[A-Z]+$/.test(code)) reject(Object.assign(new Error(`spool: ${name}`), { code }));
  else resolve(refused(unreadable('reader')));
}
