import 'reflect-metadata';
import { endWhenHung, start } from '@silon/service-kit';
import { validationWorker } from './service.js';
import { ValidationConfig } from './validation.config.js';

await start(validationWorker);
// By then its leases are lost, for the main thread is what renews them; some seconds more for a machine that is busy.
endWhenHung(Math.ceil(new ValidationConfig().JOB_LEASE_SECONDS) + 4);
