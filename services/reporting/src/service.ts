import { EventStrategy } from '@silon/events';
import type { ServiceOptions } from '@silon/service-kit';
import { ReportingModule } from './reporting.module.js';

/** How this service is put together; main.ts and the tests start the same. */
export const reporting: ServiceOptions = {
  name: 'reporting',
  module: ReportingModule,
  strategies: (app) => [app.get(EventStrategy)],
};
