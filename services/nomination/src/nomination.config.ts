import { shippedPacks } from '@silon/rule-packs';
import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

export class NominationConfig extends Config({
  ...backboneSettings,
  /** The rule packs of this release; only their manifest is read here. */
  RULE_PACK_DIRECTORY: z.string().default(shippedPacks),
  /** Where editions of the region registry lie that `region:load` wrote, beside the one that comes along. */
  REGION_EDITIONS: z.string().min(1).optional(),
}) {}
