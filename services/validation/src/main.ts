import 'reflect-metadata';
import { EventStrategy } from '@silon/events';
import { start } from '@silon/service-kit';
import { ValidationModule } from './validation.module.js';

await start({ name: 'validation', module: ValidationModule, strategies: (app) => [app.get(EventStrategy)] });
