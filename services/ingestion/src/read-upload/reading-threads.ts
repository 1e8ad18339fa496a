import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { refusesFile } from '@silon/workbook';
import { IngestionConfig } from '../ingestion.config.js';
import type { Reading, ReadOrder } from './reading.js';
import { ReadingThread } from './reading-thread.js';

/** Starting a thread costs as much as reading some ten thousand rows; a resting one holds memory. So long it waits for a file. */
const RESTS_MS = 30_000;

/** The threads that read workbooks: one for each file that is being read, kept for those that come soon after. */
@Injectable()
export class ReadingThreads implements OnApplicationShutdown {
  /** Those that wait, and what ends their wait. */
  private readonly resting = new Map<ReadingThread, NodeJS.Timeout>();

  constructor(private readonly config: IngestionConfig) {}

  /** A file is on its way: when its last byte is there, a thread shall be too, if this process reads files at all. */
  prepare(): void {
    if (this.resting.size === 0 && this.config.JOB_SLOTS > 0) this.rest(this.start());
  }

  /** @throws the disk's faults and that of a thread which never began */
  async read(order: ReadOrder): Promise<Reading> {
    const thread = this.rested() ?? this.start();
    const reading = await thread.read(order);
    // What a bad file may have left behind shall not meet the next one.
    if (refusesFile(reading.findings)) thread.end();
    else this.rest(thread);
    return reading;
  }

  onApplicationShutdown(): void {
    for (const thread of this.resting.keys()) thread.end();
  }

  protected start(): ReadingThread {
    const { READ_SECONDS: seconds, READ_HEAP_MEGABYTES: heapMegabytes } = this.config;
    return new ReadingThread({ seconds, heapMegabytes });
  }

  private rested(): ReadingThread | undefined {
    for (const [thread, timer] of this.resting) {
      clearTimeout(timer);
      this.resting.delete(thread);
      if (thread.isFit) return thread;
    }
    return undefined;
  }

  private rest(thread: ReadingThread): void {
    const end = () => {
      this.resting.delete(thread);
      thread.end();
    };
    this.resting.set(thread, setTimeout(end, RESTS_MS).unref());
  }
}
