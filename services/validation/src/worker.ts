import 'reflect-metadata';
import { endWhenHung, start } from '@silon/service-kit';
import { ValidationConfig } from './validation.config.js';
import { WorkerModule } from './validation.module.js';

await start({ name: 'validation-worker', module: WorkerModule });
// By then its leases are lost, for the main thread is what renews them; some seconds more for a machine that is busy.
endWhenHung(Math.ceil(new ValidationConfig().JOB_LEASE_SECONDS) + 4);
