import { backboneSettings, Config } from '@silon/service-kit';
import { defaultLimits } from '@silon/workbook';
import { z } from 'zod';

const megabyte = 1024 * 1024;

export class IngestionConfig extends Config({
  ...backboneSettings,
  REDIS_URL: z.url(),
  REDIS_PREFIX: z.string().default('silon'),
  /** Files read at once: two, so that a small one does not wait for all of a large one. 0 in a process that receives and does not read. */
  JOB_SLOTS: z.coerce.number().int().min(0).default(2),
  BLOB_DIRECTORY: z.string().min(1),
  MASTER_KEY_FILE: z.string().min(1),
  /** Where uploads grow until they are sealed; all instances share it and it outlives each. */
  SPOOL_DIRECTORY: z.string().min(1),
  MAX_FILE_BYTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(4096 * megabyte - 1)
    .default(256 * megabyte),
  /** What a workbook may unpack to and hold: docs/limits.md. */
  MAX_ROWS: z.coerce.number().int().min(1).default(defaultLimits.rows),
  MAX_UNPACKED_BYTES: z.coerce.number().int().min(megabyte).default(defaultLimits.unpackedBytes),
  MAX_UNPACK_RATIO: z.coerce.number().min(2).default(defaultLimits.ratio),
  /** Uploads of one pair that are begun and not whole. */
  UNFINISHED_UPLOADS: z.coerce.number().int().min(1).default(16),
  /** Uploads one pair may begin in a day of the election's zone. */
  DAILY_UPLOADS: z.coerce.number().int().min(1).default(2_000),
  /** An upload nobody went on with for so long is given up. */
  UNFINISHED_HOURS: z.coerce.number().positive().default(24),
  /** Where editions of the region registry lie that `region:load` wrote, beside the one that comes along. */
  REGION_EDITIONS: z.string().min(1).optional(),
  CHUNK_ROWS: z.coerce.number().int().min(1).max(65_535).default(4_000),
  /** What reading one workbook may take before the file is refused. */
  READ_SECONDS: z.coerce.number().positive().default(300),
  READ_HEAP_MEGABYTES: z.coerce.number().int().min(32).default(256),
}) {}
