import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Every metric of the process; other libs and services add theirs. Labels are codes and templates, never ids of people. */
export const prometheus = new Registry();

collectDefaultMetrics({ register: prometheus });

export const httpDuration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the request to the end of its answer, by route template.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 1, 5, 30],
  registers: [prometheus],
});
