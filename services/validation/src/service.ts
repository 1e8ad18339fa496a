import { EventStrategy } from '@silon/events';
import type { ServiceOptions } from '@silon/service-kit';
import { ValidationModule, WorkerModule } from './validation.module.js';

/** The service as it starts, in production and in tests. */
export const validation: ServiceOptions = {
  name: 'validation',
  module: ValidationModule,
  strategies: (app) => [app.get(EventStrategy)],
};

/** A process of it that judges. */
export const validationWorker: ServiceOptions = { name: 'validation-worker', module: WorkerModule };
