import { z } from 'zod';
import { Config } from './config.js';

/** How any service listens and logs. */
export class HttpConfig extends Config({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Whose X-Forwarded-For is believed: Express' `trust proxy` (addresses, subnets, "loopback"). */
  TRUSTED_PROXIES: z.string().default('loopback'),
  /** The longest a request may take to arrive; a large part of an upload over a slow line takes long. */
  REQUEST_LIMIT_MS: z.coerce
    .number()
    .int()
    .min(10_000)
    .default(60 * 60_000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  /** Time for load balancers to see that the service is not ready, before it stops taking requests. */
  DRAIN_DELAY_MS: z.coerce.number().int().min(0).default(0),
  /** A drain that takes longer ends the process. */
  DRAIN_LIMIT_MS: z.coerce.number().int().min(1000).default(30_000),
}) {}
