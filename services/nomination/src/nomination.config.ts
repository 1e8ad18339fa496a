import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

export class NominationConfig extends Config({
  ...backboneSettings,
  /** Where editions of the region registry lie that `region:load` wrote, beside the one that comes along. */
  REGION_EDITIONS: z.string().min(1).optional(),
}) {}
