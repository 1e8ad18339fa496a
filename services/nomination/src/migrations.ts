import { accessMigrations } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateDuty1760000000001, type Migration } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { AddProfile1760000002001 } from './elections/add-profile.migration.js';
import { CreateNomination1760000001002 } from './nomination.migration.js';
import { PinRulePacks1760000002120 } from './stages/pin-rule-packs.migration.js';

/** Run by the database's owner before the service starts. */
export const migrations: readonly Migration[] = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateTrace1760000000003,
  ...accessMigrations,
  CreateNomination1760000001002,
  PinRulePacks1760000002120,
  AddProfile1760000002001,
];
