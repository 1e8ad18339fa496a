import { migrateAsOwner } from '@silon/postgres';
import { migrations } from './migrations.js';

await migrateAsOwner(migrations);
