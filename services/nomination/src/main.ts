import { start } from '@silon/service-kit';
import { nomination } from './service.js';

await start(nomination);
