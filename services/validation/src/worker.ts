import 'reflect-metadata';
import { start } from '@silon/service-kit';
import { WorkerModule } from './validation.module.js';

await start({ name: 'validation-worker', module: WorkerModule });
