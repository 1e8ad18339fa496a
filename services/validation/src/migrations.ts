import { CreateAccess1760000000004 } from '@silon/access';
import { CreateEvents1760000000002 } from '@silon/events';
import { CreateJobs1760000000003, JobNeeds1760000002001 } from '@silon/jobs';
import { CreateDuty1760000000001 } from '@silon/postgres';
import { CreateTrace1760000000003 } from '@silon/trace';
import { CreateValidation1760000000100 } from './migrations/create-validation.js';
import { PinRulePacks1760000002110 } from './migrations/pin-rule-packs.js';

export const migrations = [
  CreateDuty1760000000001,
  CreateEvents1760000000002,
  CreateJobs1760000000003,
  CreateTrace1760000000003,
  CreateAccess1760000000004,
  CreateValidation1760000000100,
  JobNeeds1760000002001,
  PinRulePacks1760000002110,
];
