import { shippedPacks } from '@silon/rule-packs';
import { backboneSettings, Config } from '@silon/service-kit';
import { z } from 'zod';

export class NominationConfig extends Config({
  ...backboneSettings,
  /** The rule packs of this release; only their manifest is read here. */
  RULE_PACK_DIRECTORY: z.string().default(shippedPacks),
}) {}
