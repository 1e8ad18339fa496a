import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { readingEnded } from '@silon/workbook';
import type { Reading, ReadOrder, ThreadMessage } from './reading.js';

export interface ThreadLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

interface File {
  readonly done: (reading: Reading) => void;
  readonly failed: (fault: Error) => void;
  readonly timer: NodeJS.Timeout;
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
const readingProgram = new URL(`./read-workbook.thread.${fromSource ? 'ts' : 'js'}`, import.meta.url);
const execArgv = fromSource
  ? [
      '--experimental-transform-types',
      '--no-warnings',
      '--import',
      new URL('../../test/source-modules.mjs', import.meta.url).href,
    ]
  : [];

/**
 * Reads one workbook after the other in a thread that can be ended: a file that takes too long, too much memory or breaks the
 * reader is a refused file and not a broken service. The thread seals and stores the chunks itself, for what passes through the
 * service's own large heap has it collected again and again.
 */
export class ReadingThread {
  private readonly worker: Worker;
  private hasBegun = false;
  private hasEnded = false;
  private file: File | undefined;

  constructor(
    private readonly limits: ThreadLimits,
    program: URL = readingProgram,
  ) {
    roomForThreads();
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 8 };
    this.worker = new Worker(program, { resourceLimits, execArgv, name: 'read-workbook' });
    this.worker.unref(); // until it has a file, it keeps no process alive
    this.worker.on('message', (message: ThreadMessage) => this.hear(message));
    this.worker.on('error', (fault: NodeJS.ErrnoException) => {
      if (!this.hasBegun) return this.end(({ failed }) => failed(fault)); // it has not seen the file
      const finding = readingEnded(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'reader');
      this.end(({ done }) => done(refused(finding)));
    });
    this.worker.on('exit', (code) =>
      this.end(({ done, failed }) => {
        if (this.hasBegun) done(refused(readingEnded('reader')));
        else failed(new Error(`the reading thread ended with ${code} before it began`));
      }),
    );
  }

  /** False once it reads no more files. */
  get isFit(): boolean {
    return !this.hasEnded;
  }

  /** One file at a time. @throws the disk's faults and that of a thread which never began */
  read(order: ReadOrder): Promise<Reading> {
    return new Promise((done, failed) => {
      const late = () => this.end((file) => file.done(refused(readingEnded('time'))));
      this.file = { done, failed, timer: setTimeout(late, this.limits.seconds * 1000) };
      this.worker.ref();
      this.worker.postMessage(order);
    });
  }

  /** The file it reads, if any, gets its outcome when nothing of the thread runs any more. */
  end(outcome?: (file: File) => void): void {
    const file = this.leave();
    this.hasEnded = true;
    void this.worker.terminate().then(() => file && outcome?.(file));
  }

  private hear(message: ThreadMessage): void {
    this.hasBegun = true;
    if (message.kind === 'read') this.leave()?.done(message.reading);
    else if (message.kind === 'failed') this.end((file) => failed(message, file));
  }

  private leave(): File | undefined {
    const { file } = this;
    clearTimeout(file?.timer);
    this.file = undefined;
    this.worker.unref();
    return file;
  }
}

/** The disk's faults are ours; whatever else broke the reader was in the file. */
function failed({ code, name }: { code: string | undefined; name: string }, file: File): void {
  if (code && /^E[A-Z]+$/.test(code)) file.failed(Object.assign(new Error(`storage: ${name}`), { code }));
  else file.done(refused(readingEnded('reader')));
}

/**
 * For threads that begin from now on. Unpacked bytes lie outside the heap and count as its growth: from a small heap the engine
 * would look through it fifteen times a second, which took a quarter of the thread's time. The service is started with a flag
 * that saves memory while its modules load; reading would be slower by a fifth for it.
 */
function roomForThreads(): void {
  setFlagsFromString('--no-optimize-for-size');
  setFlagsFromString('--initial-old-space-size=48');
}
