import type { DataSource } from 'typeorm';
import { consumerName } from './generation.js';

/** Lets the public read another generation of the projections; everybody's version goes up, so every reader notices. */
export async function makeLive(db: DataSource, generation: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [filled] = await tx.query('SELECT 1 FROM election WHERE generation = $1 LIMIT 1', [generation]);
    if (!filled) throw new Error(`generation ${generation} is empty: the public would see nothing`);
    const [parked] = await tx.query('SELECT 1 FROM parked_event WHERE consumer = ANY($1) LIMIT 1', [
      ['elections', 'uploads', 'tally'].map((what) => consumerName(what, generation)),
    ]);
    if (parked) throw new Error(`events of generation ${generation} are parked: the public would miss what they say`);
    await tx.query('UPDATE live_generation SET generation = $1', [generation]);
    await tx.query('UPDATE election_view SET version = version + 1, changed_at = clock_timestamp()');
  });
}
