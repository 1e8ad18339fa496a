import { Worker } from 'node:worker_threads';
import { tooMuchMemory, unreadable } from './limit-findings.js';
import type { Reading, ReadOrder, ThreadMessage } from './reading.js';

export interface ReadLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

const refused = (finding: Reading['findings'][number]): Reading => ({
  findings: [finding],
  rows: 0,
  chunkRows: [],
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
 * refused file and not a broken service. The thread seals and stores the chunks itself, for what passes through the
 * service's own large heap has it collected again and again. Throws the disk's faults and that of a thread which never began.
 */
export function readWorkbook(order: ReadOrder, limits: ReadLimits, program: URL = thread): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 8 };
    const worker = new Worker(program, { workerData: order, resourceLimits, execArgv, name: 'read-workbook' });
    const timer = setTimeout(() => settle(() => resolve(refused(unreadable('time')))), limits.seconds * 1000);
    let [settled, begun, heard] = [false, false, false];

    const settle = (outcome: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      void worker.terminate().then(outcome, reject);
    };
    worker.on('message', (message: ThreadMessage) => {
      begun = true;
      if (message.kind === 'begun') return;
      heard = true;
      settle(() => (message.kind === 'read' ? resolve(message.reading) : failed(message, resolve, reject)));
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
  if (code && /^E[A-Z]+$/.test(code)) reject(Object.assign(new Error(`storage: ${name}`), { code }));
  else resolve(refused(unreadable('reader')));
}
