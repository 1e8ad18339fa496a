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

  private async look(): Promise<void> {
    for (const entry of this.watched) {
      const signs = entry.subscription.signsOfLife();
      const isAlive = signs !== entry.signs;
      entry.signs = signs;
      if (isAlive) {
        entry.still = 0;
        continue;
      }
      const lag = await entry.subscription.lag().catch(() => undefined);
      entry.still = lag ? entry.still + 1 : 0;
      if (entry.still >= ROUNDS) this.onStall(entry.name);
    }
  }
}
