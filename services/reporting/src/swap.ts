import { Config } from '@silon/service-kit';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { makeLive } from './make-live.js';

class SwapConfig extends Config({ DATABASE_URL: z.url(), GENERATION: z.coerce.number().int().min(1) }) {}

const { DATABASE_URL, GENERATION } = new SwapConfig();
const db = await new DataSource({ type: 'postgres', url: DATABASE_URL, poolSize: 1 }).initialize();
await makeLive(db, GENERATION);
await db.destroy();
