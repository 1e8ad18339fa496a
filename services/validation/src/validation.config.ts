import { shippedPacks } from '@silon/rule-packs';
import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

/** The settings of the API process and of the workers alike. */
export class ValidationConfig extends Config({
  ...backboneSettings,
  REDIS_URL: z.url(),
  REDIS_PREFIX: z.string().default('silon'),
  /** Chunks at once in one worker: one is judged while another is written. */
  JOB_SLOTS: z.coerce.number().int().min(1).default(2),
  /** A worker that does not beat for so long is taken for dead. */
  JOB_LEASE_SECONDS: z.coerce.number().min(1).default(6),
  BLOB_DIRECTORY: z.string(),
  MASTER_KEY_FILE: z.string(),
  /** The rule packs of this release. */
  RULE_PACK_DIRECTORY: z.string().default(shippedPacks),
  /** Where editions of the region registry lie that `region:load` wrote, beside the one that comes along. */
  REGION_EDITIONS: z.string().min(1).optional(),
  RECOUNT_EVERY_MS: z.coerce.number().int().min(100).default(10_000),
  /** A pair whose ledger does not change is counted afresh all the same, at the latest after so long. */
  RECOUNT_ALL_SECONDS: z.coerce.number().positive().default(3_600),
  FREEZE_EVERY_MS: z.coerce.number().int().min(100).default(5_000),
  /** So long after the end of a window pairs are compared: an extension of the last second must have arrived by then. */
  FREEZE_AFTER_SECONDS: z.coerce.number().min(0).default(60),
}) {}
