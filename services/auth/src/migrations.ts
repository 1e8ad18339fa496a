import { accessMigrations } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateDuty1760000000001, type Migration } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { CreateAuth1760000001001 } from './auth.migration.js';

/** Run by the database's owner before the service starts. */
export const migrations: readonly Migration[] = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateTrace1760000000003,
  ...accessMigrations,
  CreateAuth1760000001001,
];
