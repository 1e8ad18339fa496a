import { join } from 'node:path';
import { verifyTrace } from '@silon/trace';
import { rememberedEnvironment, services } from '../deploy/local/system-environment.ts';
import { withDatabase } from './with-database.ts';

/**
 * `npm run trace:verify`: walks the act log of every service's database, names what does not hold, and ends with 1 if
 * anything does not. Without addresses of databases it takes those of the system in `.silon`.
 */
const directory = join(import.meta.dirname, '..', '.silon');
const given = process.argv.slice(2);
const addresses = given.length
  ? given.map((url) => () => url)
  : services.map((service) => () => rememberedEnvironment(directory, service).DATABASE_URL!);

const faulty: string[] = [];
for (const address of addresses) {
  await withDatabase(address, async (db) => {
    const name = new URL(address()).pathname.slice(1);
    const { links, faults } = await verifyTrace(db);
    console.log(`${name}: ${links} links, ${faults.length} faults`);
    for (const { kind, actId, number } of faults)
      console.log(`  ${kind}: act ${actId}${number === undefined ? '' : `, link ${number}`}`);
    if (faults.length > 0) faulty.push(name);
  });
  if (process.exitCode) break; // a trace that could not be read is not said to hold
}
if (faulty.length > 0) {
  console.log(`Jejak rusak / broken trace: ${faulty.join(', ')}`);
  process.exitCode = 1;
} else if (!process.exitCode) console.log('Jejak utuh / the trace holds.');
