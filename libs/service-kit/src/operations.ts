import type { INestApplication } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HealthChecks } from './health-checks.js';
import { prometheus } from './metrics.js';

/** Plain routes beside Nest's: no prefix, no guard, no log line; the portal does not forward them. */
export function addOperations(app: INestApplication): void {
  const http = app.getHttpAdapter();
  const checks = app.get(HealthChecks);

  http.get('/health/live', (_: Request, response: Response) => {
    response.json({ live: true });
  });
  http.get('/health/ready', async (_: Request, response: Response) => {
    const readiness = await checks.readiness();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  http.get('/metrics', async (_: Request, response: Response) => {
    response.type(prometheus.contentType).send(await prometheus.metrics());
  });
}
