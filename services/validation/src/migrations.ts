import { accessMigrations } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateJobs1760000000003, JobNeeds1760000002001, JobPending1760000002002 } from '@silon/jobs';
import { CreateDuty1760000000001 } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { AddCrossPairs1760000000150 } from './migrations/add-cross-pairs.js';
import { AddProfile1760000002120 } from './migrations/add-profile.js';
import { AddRecountedAt1760000002130 } from './migrations/add-recounted-at.js';
import { AddTerms1760000000140 } from './migrations/add-terms.js';
import { CreateValidation1760000000100 } from './migrations/create-validation.js';
import { CreateRowVersion1760000000101 } from './migrations/create-row-version.js';
import { JudgedRowsOfUnknownUploads1760000002140 } from './migrations/judged-rows-of-unknown-uploads.js';
import { PinRulePacks1760000002110 } from './migrations/pin-rule-packs.js';

export const migrations = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateJobs1760000000003,
  CreateTrace1760000000003,
  ...accessMigrations,
  CreateValidation1760000000100,
  CreateRowVersion1760000000101,
  AddTerms1760000000140,
  AddCrossPairs1760000000150,
  JobNeeds1760000002001,
  JobPending1760000002002,
  PinRulePacks1760000002110,
  AddProfile1760000002120,
  AddRecountedAt1760000002130,
  JudgedRowsOfUnknownUploads1760000002140,
];
