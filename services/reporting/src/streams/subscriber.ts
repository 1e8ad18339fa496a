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
      if (response.writableEnded) return;
      this.fullSince = undefined;
      this.drained(this);
    });
  }

  send(bytes: Buffer, now: number): void {
    if (!this.full && !this.response.write(bytes)) this.fullSince = now;
  }

  /** Nothing can be written now; for good, once it was ended. */
  get full(): boolean {
    return this.fullSince !== undefined || this.response.writableEnded;
  }

  /** Has read nothing for this long: most likely gone without a word. */
  stuckFor(now: number): number {
    return this.fullSince === undefined ? 0 : now - this.fullSince;
  }

  /** Once. Who does not read the last words either is stuck from now on. */
  end(lastWords: Buffer, now: number): void {
    if (this.response.writableEnded) return;
    this.fullSince ??= now;
    this.response.end(lastWords);
  }

  destroy(): void {
    this.response.destroy();
  }
}
