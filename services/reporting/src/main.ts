import { start } from '@silon/service-kit';
import { reporting } from './service.js';

await start(reporting);
