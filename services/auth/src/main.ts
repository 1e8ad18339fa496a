import { EventStrategy } from '@silon/events';
import { start } from '@silon/service-kit';
import { AuthModule } from './auth.module.js';

await start({ name: 'auth', module: AuthModule, strategies: (app) => [app.get(EventStrategy)] });
