import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** Settings of reporting. Times are milliseconds unless the name says otherwise. */
export class ReportingConfig extends Config({
  ...backboneSettings,
  REDIS_URL: z.url(),
  REDIS_PREFIX: z.string().default('silon'),
  /** Which copy of the projections this process fills; the public reads the one that `swap` made live. */
  GENERATION: z.coerce.number().int().min(1).default(1),
  /** The least time between two frames of one election. */
  STREAM_INTERVAL_MS: count(1_000),
  STREAM_HEARTBEAT_MS: z.coerce.number().int().min(10).default(15_000),
  /** How often PostgreSQL is asked for versions, in case Redis said nothing. */
  STREAM_POLL_MS: z.coerce.number().int().min(10).default(1_000),
  STREAM_LIMIT: count(20_000),
  /** Streams from one address; loopback has no limit. */
  STREAM_LIMIT_PER_ADDRESS: count(50),
  /** A stream older than this is ended; the browser comes back by itself. */
  STREAM_LEASE_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(30 * 60_000),
}) {}
