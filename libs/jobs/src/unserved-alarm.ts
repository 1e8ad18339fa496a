import { Logger } from '@nestjs/common';
import { prometheus } from '@silon/service-kit';
import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import { unserved } from './sweep.js';

const AGAIN_AFTER = 60_000; // milliseconds

const waiting = new Gauge({
  name: 'jobs_waiting_for_an_offer',
  help: 'Jobs that wait for something no living worker offers, by queue and what they need.',
  labelNames: ['queue', 'needs'],
  registers: [prometheus],
});

/** Says, at once and then every minute, what a queue's jobs wait for that nobody offers: a rule pack no worker was given. */
export class UnservedAlarm {
  private readonly log = new Logger('jobs');
  private readonly saidAt = new Map<string, number>();

  constructor(private readonly queue: string) {}

  async look(db: DataSource): Promise<void> {
    const { queue } = this;
    const missing = await unserved(db, queue);
    const now = performance.now();
    for (const needs of this.saidAt.keys()) {
      if (missing.some((one) => one.needs === needs)) continue;
      this.saidAt.delete(needs);
      waiting.remove({ queue, needs });
      this.log.log('jobs are served again', { queue, needs });
    }
    for (const { needs, jobs } of missing) {
      waiting.set({ queue, needs }, jobs);
      if (now - (this.saidAt.get(needs) ?? -Infinity) < AGAIN_AFTER) continue;
      this.saidAt.set(needs, now);
      this.log.error('no worker has what jobs wait for', { queue, needs, jobs });
    }
  }
}
