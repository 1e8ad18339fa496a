import { accessMigrations } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateJobs1760000000003, JobNeeds1760000002001, JobPending1760000002002 } from '@silon/jobs';
import { CreateDuty1760000000001, type Migration } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { AddProfile1760000002001 } from './migrations/add-profile.js';
import { CreateElections1760000001001 } from './migrations/create-elections.js';
import { CreateTemplates1760000001002 } from './migrations/create-templates.js';
import { CreateUploads1760000001003 } from './migrations/create-uploads.js';
import { PinRulePacks1760000002130 } from './migrations/pin-rule-packs.js';

/** All of the service's database, in order. */
export const migrations: readonly Migration[] = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateJobs1760000000003,
  CreateTrace1760000000003,
  ...accessMigrations,
  CreateElections1760000001001,
  CreateTemplates1760000001002,
  CreateUploads1760000001003,
  JobNeeds1760000002001,
  JobPending1760000002002,
  PinRulePacks1760000002130,
  AddProfile1760000002001,
];
