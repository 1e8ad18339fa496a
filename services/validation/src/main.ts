import 'reflect-metadata';
import { start } from '@silon/service-kit';
import { validation } from './service.js';

await start(validation);
