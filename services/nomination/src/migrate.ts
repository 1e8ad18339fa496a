import { migrate } from '@silon/postgres';
import { Config } from '@silon/service-kit';
import { z } from 'zod';
import { migrations } from './migrations.js';

/** The database as its owner sees it; the service itself never gets this address. */
class MigrationConfig extends Config({ MIGRATION_DATABASE_URL: z.url() }) {}

await migrate(new MigrationConfig().MIGRATION_DATABASE_URL, migrations);
