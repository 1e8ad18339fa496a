import { start } from '@silon/service-kit';
import { auth } from './service.js';

await start(auth);
