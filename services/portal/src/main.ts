import { start } from '@silon/service-kit';
import { portal } from './service.js';

await start(portal);
