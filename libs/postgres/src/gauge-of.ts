import { prometheus } from '@silon/service-kit';
import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';

export interface DatabaseFigure {
  readonly name: string;
  readonly help: string;
  /** Gives one row with a column `value`. */
  readonly sql: string;
}

/** A metric that the database knows: asked for when Prometheus asks, and missing while the database does not answer. */
export function gaugeOf(db: DataSource, { name, help, sql }: DatabaseFigure): void {
  prometheus.removeSingleMetric(name); // of another service in the same process, as tests have
  new Gauge({
    name,
    help,
    registers: [prometheus],
    async collect() {
      const rows: { value: unknown }[] = await db.query(sql).catch(() => []);
      if (rows[0]) this.set(Number(rows[0].value));
      else this.remove();
    },
  });
}
