import 'reflect-metadata';
import { start } from '@silon/service-kit';
import { ingestion } from './service.js';

await start(ingestion);
