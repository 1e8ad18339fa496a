import { EventStrategy } from '@silon/events';
import type { ServiceOptions } from '@silon/service-kit';
import { AuthModule } from './auth.module.js';

export const auth: ServiceOptions = {
  name: 'auth',
  module: AuthModule,
  strategies: (app) => [app.get(EventStrategy)],
};
