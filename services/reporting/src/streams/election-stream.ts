import { type Frame, heartbeatOf } from './frame.js';
import type { Subscriber } from './subscriber.js';

/** Reads the newest snapshot and encodes it. */
export type LoadFrame = () => Promise<Frame>;

/**
 * Milliseconds for changes that come one upon the other, as a conclusion's do: sent alone, the first would keep the others waiting
 * for an interval.
 */
const TOGETHER = 50;

/** The subscribers of one election, and the one frame they share. */
export class ElectionStream {
  /** Those who have come, also those who still wait for their first frame. */
  guests = 0;
  private readonly subscribers = new Map<Subscriber, number>();
  private frame: Frame | undefined;
  private opening: Promise<Frame> | undefined;
  private wanted = 0;
  private sentAt = -Infinity;
  private refreshing = false;
  private timer: NodeJS.Timeout | undefined;

  /** `interval`: the least time between two frames, in milliseconds. `load` may fail; the next announcement tries again. */
  constructor(
    private readonly load: LoadFrame,
    private readonly interval: number,
  ) {}

  /** The frame a newcomer begins with; read from the database only when nobody is here yet. */
  async current(): Promise<Frame> {
    if (this.frame) return this.frame;
    this.opening ??= this.load();
    try {
      return (this.frame ??= await this.opening);
    } finally {
      this.opening = undefined;
    }
  }

  /** `seen`: the version the newcomer already has. */
  add(subscriber: Subscriber, seen: number, now: number): void {
    this.subscribers.set(subscriber, seen);
    this.catchUp(subscriber, now);
  }

  remove(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
  }

  each(visit: (subscriber: Subscriber) => void): void {
    for (const subscriber of this.subscribers.keys()) visit(subscriber);
  }

  catchUp(subscriber: Subscriber, now: number): void {
    if (!this.frame || this.subscribers.get(subscriber) === this.frame.version) return;
    if (subscriber.full) return;
    this.subscribers.set(subscriber, this.frame.version);
    subscriber.send(this.frame.bytes, now);
  }

  /** There is this version. Almost at once if the last frame was an interval ago, else when it will have been. */
  announce(version: number): void {
    if (version <= Math.max(this.wanted, this.frame?.version ?? 0)) return;
    this.wanted = version;
    this.plan();
  }

  heartbeat(now: number): void {
    if (!this.frame) return;
    const bytes = heartbeatOf(this.frame);
    this.each((subscriber) => subscriber.send(bytes, now));
  }

  close(): void {
    clearTimeout(this.timer);
    this.wanted = Infinity;
  }

  private plan(): void {
    if (this.timer || this.refreshing) return;
    const wait = Math.max(this.sentAt + this.interval - performance.now(), Math.min(TOGETHER, this.interval));
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.refresh();
    }, wait);
  }

  private async refresh(): Promise<void> {
    this.refreshing = true;
    try {
      const frame = await this.load();
      if (frame.version > (this.frame?.version ?? 0)) this.push(frame);
      else this.wanted = frame.version;
    } catch {
      this.wanted = this.frame?.version ?? 0;
    } finally {
      this.refreshing = false;
    }
    if (this.wanted > (this.frame?.version ?? 0) && this.wanted !== Infinity) this.plan();
  }

  private push(frame: Frame): void {
    this.frame = frame;
    this.sentAt = performance.now();
    this.each((subscriber) => this.catchUp(subscriber, this.sentAt));
  }
}
