import { Config } from '@silon/service-kit';
import { migrate } from '@silon/postgres';
import { z } from 'zod';
import { migrations } from './migrations.js';

class MigrationConfig extends Config({ MIGRATION_DATABASE_URL: z.url() }) {}

await migrate(new MigrationConfig().MIGRATION_DATABASE_URL, migrations);
