import { Injectable } from '@nestjs/common';
import { prometheus, refusal } from '@silon/service-kit';
import { Gauge } from 'prom-client';
import { ReportingConfig } from '../reporting.config.js';

class NoMoreStreams extends refusal({
  code: 'too-many-streams',
  status: 503,
  id: 'Siaran langsung sedang penuh. Halaman tetap diperbarui tanpa siaran.',
  en: 'The live stream is full. The page goes on without it.',
}) {}

const subscribers = new Gauge({
  name: 'stream_subscribers',
  help: 'Who listens to the live stream at this instance.',
  registers: [prometheus],
});

/** One place for how many may listen, in all and from one address. */
@Injectable()
export class StreamLimits {
  private readonly byAddress = new Map<string, number>();
  private total = 0;

  constructor(private readonly config: ReportingConfig) {}

  /** Throws NoMoreStreams (503, Retry-After). Whoever was let in must leave. */
  enter(address: string): void {
    const mine = this.byAddress.get(address) ?? 0;
    const crowded = mine >= this.config.STREAM_LIMIT_PER_ADDRESS && !isLoopback(address);
    if (this.total >= this.config.STREAM_LIMIT || crowded) throw new NoMoreStreams(undefined, { 'Retry-After': '30' });
    this.total++;
    subscribers.set(this.total);
    this.byAddress.set(address, mine + 1);
  }

  leave(address: string): void {
    this.total--;
    subscribers.set(this.total);
    const left = (this.byAddress.get(address) ?? 1) - 1;
    if (left > 0) this.byAddress.set(address, left);
    else this.byAddress.delete(address);
  }
}

/** Offices and load tests share one address behind a proxy on the same machine. */
const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);
