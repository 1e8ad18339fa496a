import { join } from 'node:path';
import { republish } from '@silon/events';
import { rememberedEnvironment, type Service, services } from '../deploy/local/system-environment.ts';
import { withDatabase } from './with-database.ts';

/**
 * `npm run events:republish -- <service>`: every event the service ever said goes out again, in order and with the same ids. The
 * answer to a lost Kafka or a gap; consumers have each effect once. A second argument names the database, else it is that of the
 * system in `.silon`.
 */
const [service, address] = process.argv.slice(2) as [Service?, string?];
if (!service || !services.includes(service)) {
  console.error(`Layanan / service: ${services.join(', ')}`);
  process.exit(2);
}
const directory = join(import.meta.dirname, '..', '.silon');
await withDatabase(
  () => address ?? rememberedEnvironment(directory, service).DATABASE_URL!,
  async (db) =>
    console.log(`${service}: ${await republish(db)} peristiwa akan dikirim lagi / events will be sent again`),
);
