import type { Subscription } from './event-log.js';

interface Watched {
  readonly name: string;
  readonly subscription: Subscription;
  signs: number;
  still: number;
}

const EVERY = 10_000;
const ROUNDS = 3;

/** Tells a silent stall: messages wait, nothing is handled, for three looks in a row. */
export class LagWatch {
  private readonly watched: Watched[] = [];
  private readonly timer: NodeJS.Timeout;
  private looking = false;

  constructor(
    private readonly onStall: (name: string) => void,
    every = EVERY,
  ) {
    this.timer = setInterval(() => void this.look(), every).unref();
  }

  add(name: string, subscription: Subscription): void {
    this.watched.push({ name, subscription, signs: subscription.signsOfLife(), still: 0 });
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** One look at a time: a broker that does not answer is no three rounds of silence. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    for (const entry of this.watched) {
      const lag = this.isAlive(entry) ? 0 : await entry.subscription.lag().catch(() => 0);
      entry.still = lag > 0 && !this.isAlive(entry) ? entry.still + 1 : 0;
      if (entry.still >= ROUNDS) this.onStall(entry.name);
    }
    this.looking = false;
  }

  /** Whether it gave a sign of life since this was last asked. */
  private isAlive(entry: Watched): boolean {
    const signs = entry.subscription.signsOfLife();
    const isAlive = signs !== entry.signs;
    entry.signs = signs;
    return isAlive;
  }
}
