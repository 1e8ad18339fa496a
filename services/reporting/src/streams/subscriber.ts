import type { Response } from 'express';

/** One open stream. It keeps no copy of what it was not sent: a slow reader gets the newest frame once it has read the last. */
export class Subscriber {
  /** Its socket is full since this moment; nothing is written until it has drained. */
  private fullSince: number | undefined;

  constructor(
    private readonly response: Response,
    readonly since: number,
    private readonly drained: (subscriber: Subscriber) => void,
  ) {
    response.on('drain', () => {
      this.fullSince = undefined;
      this.drained(this);
    });
  }

  send(bytes: Buffer, now: number): void {
    if (!this.full && !this.response.write(bytes)) this.fullSince = now;
  }

  get full(): boolean {
    return this.fullSince !== undefined;
  }

  /** Has read nothing for this long: most likely gone without a word. */
  stuckFor(now: number): number {
    return this.fullSince === undefined ? 0 : now - this.fullSince;
  }

  end(lastWords: Buffer): void {
    this.response.end(lastWords);
  }

  destroy(): void {
    this.response.destroy();
  }
}
