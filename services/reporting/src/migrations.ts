import { accessMigrations } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateDuty1760000000001, type Migration } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { CreateReporting1760000100000 } from './migrations/reporting.migration.js';

/** All of this service's tables, in order. */
export const migrations: readonly Migration[] = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateTrace1760000000003,
  ...accessMigrations,
  CreateReporting1760000100000,
];
