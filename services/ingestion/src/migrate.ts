import { migrate } from '@silon/postgres';
import { migrations } from './migrations.js';

const owner = process.env.MIGRATION_DATABASE_URL;
if (!owner) throw new Error('MIGRATION_DATABASE_URL names the database as its owner sees it');

await migrate(owner, migrations);
