import { EventStrategy } from '@silon/events';
import type { ServiceOptions } from '@silon/service-kit';
import { NominationModule } from './nomination.module.js';

export const nomination: ServiceOptions = {
  name: 'nomination',
  module: NominationModule,
  strategies: (app) => [app.get(EventStrategy)],
};
