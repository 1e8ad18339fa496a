import { refusal } from '@silon/service-kit';

class Busy extends refusal({
  code: 'busy',
  status: 503,
  id: 'Sedang banyak yang masuk. Coba lagi sebentar.',
  en: 'Many are signing in just now. Try again shortly.',
}) {}

/** So many at a time, so many waiting; whoever comes beyond is refused at once instead of taking memory. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly queue: number,
  ) {}

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.places) this.running++;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.queue) throw new Busy(undefined, { 'Retry-After': '2' });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
