export { allDone } from './all-done.js';
export { askFor, enqueue } from './enqueue.js';
export { type JobWorker, type LeasedJob, LeaseLost, type NewJob, Works } from './job.js';
export { CreateJobs1760000000003 } from './jobs.migration.js';
export { JobNeeds1760000002001 } from './needs.migration.js';
export { type JobSettings, JobsModule } from './jobs.module.js';
export { fenced, finish } from './leases.js';
export { isOwnFault } from './own-faults.js';
export { Queues } from './queues.js';
