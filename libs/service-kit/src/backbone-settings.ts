import { z } from 'zod';

/** The settings every service with a database and a place on the backbone has; spread into `Config({...})`. */
export const backboneSettings = {
  DATABASE_URL: z.url(),
  /** Connections at most. A conclusion holds two, and two of them may run beside each other. */
  DATABASE_POOL: z.coerce.number().int().min(4).default(10),
  DATABASE_DURABILITY: z.enum(['required', 'off']).default('required'),
  KAFKA_BROKERS: z.string().transform((list) => list.split(',')),
  KAFKA_PREFIX: z
    .string()
    .regex(/^[a-z0-9._-]*$/)
    .default('silon.'),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).default(12),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
  /** After how long without a beat another takes over what a consumer read. A broker may allow no less than 6 s. */
  KAFKA_SESSION_MS: z.coerce.number().int().min(3_000).default(10_000),
};
