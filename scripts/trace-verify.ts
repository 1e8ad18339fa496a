import { join } from 'node:path';
import { verifyTrace } from '@silon/trace';
import { DataSource } from 'typeorm';
import { rememberedEnvironment, services } from '../deploy/local/system-environment.ts';

/**
 * `npm run trace:verify`: walks the act log of every service's database, names what does not hold, and ends with 1 if
 * anything does not. Without addresses of databases it takes those of the system in `.silon`.
 */
const faulty: string[] = [];
for (const url of addresses()) {
  const name = new URL(url).pathname.slice(1);
  const db = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    const { links, faults } = await verifyTrace(db);
    console.log(`${name}: ${links} links, ${faults.length} faults`);
    for (const { kind, actId, number } of faults)
      console.log(`  ${kind}: act ${actId}${number === undefined ? '' : `, link ${number}`}`);
    if (faults.length > 0) faulty.push(name);
  } finally {
    await db.destroy();
  }
}
console.log(faulty.length > 0 ? `Jejak rusak / broken trace: ${faulty.join(', ')}` : 'Jejak utuh / the trace holds.');
process.exitCode = faulty.length > 0 ? 1 : 0;

function addresses(): string[] {
  const given = process.argv.slice(2);
  if (given.length > 0) return given;
  const directory = join(import.meta.dirname, '..', '.silon');
  return services.map((service) => rememberedEnvironment(directory, service).DATABASE_URL!);
}
