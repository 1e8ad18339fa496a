import { BlockList } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import type { Request, Response } from 'express';
import { HealthChecks } from './health-checks.js';
import { prometheus } from './metrics.js';
import { sendProblem } from './send-problem.js';
import { standardRefusal } from './standard-problems.js';

class NotForEverybody extends standardRefusal(404) {}

/** Plain routes beside Nest's: no prefix, no guard, no log line; the portal does not forward them. Figures are for those near. */
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
  http.get('/metrics', async ({ ip = '' }: Request, response: Response) => {
    if (!isNear(ip)) return sendProblem(new NotForEverybody(), response);
    response.type(prometheus.contentType).send(await prometheus.metrics());
  });
}

const near = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, bits, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** Of this machine or a private network; who comes through a proxy is asked by his own address (TRUSTED_PROXIES). */
const isNear = (address: string): boolean => near.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
