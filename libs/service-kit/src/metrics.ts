import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Every metric of the process; other libs and services add theirs. Labels are codes and templates, never ids of people. */
export const prometheus = new Registry();

// Asked every 10 ms how late it is, as is usual, a process that rests would wake a hundred times a second for that alone.
collectDefaultMetrics({ register: prometheus, eventLoopMonitoringPrecision: 100 });

export const httpDuration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the request to the end of its answer, by route template.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 1, 5, 30],
  registers: [prometheus],
});
