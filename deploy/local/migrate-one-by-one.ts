import { join } from 'node:path';

/**
 * Runs the services' migration programs in one process, since loading what they share takes longer than migrating. The databases'
 * owners' addresses come in MIGRATIONS: JSON, by service.
 */
const services = join(import.meta.dirname, '..', '..', 'services');
for (const [service, url] of Object.entries(JSON.parse(process.env.MIGRATIONS ?? '{}') as Record<string, string>)) {
  process.env.MIGRATION_DATABASE_URL = url;
  try {
    await import(join(services, service, 'dist', 'migrate.js'));
  } catch (fault) {
    console.error(`The migrations of ${service} failed.`);
    throw fault;
  }
  console.log(`${service}: migrated`);
}
