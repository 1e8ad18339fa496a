import type { DataSource, EntityManager } from 'typeorm';
import { consumerName } from './generation.js';

/** Projections whose rows have a version, by their key. */
const versioned = {
  election: 'election_id',
  stage: 'stage_id',
  pair: 'pair_id',
  upload: 'upload_id',
  tally: 'pair_id',
};

/**
 * Lets the public read another generation of the projections; everybody's version goes up, so every reader notices. Throws where
 * the public would see less than it sees now.
 */
export async function makeLive(db: DataSource, generation: number): Promise<void> {
  await db.transaction(async (tx) => {
    await requireCaughtUp(tx, generation);
    const [parked] = await tx.query('SELECT 1 FROM parked_event WHERE consumer = ANY($1) LIMIT 1', [
      ['elections', 'uploads', 'tally'].map((what) => consumerName(what, generation)),
    ]);
    if (parked) throw new Error(`events of generation ${generation} are parked: the public would miss what they say`);
    await tx.query('UPDATE live_generation SET generation = $1', [generation]);
    await tx.query('UPDATE election_view SET version = version + 1, changed_at = clock_timestamp()');
  });
}

async function requireCaughtUp(tx: EntityManager, generation: number): Promise<void> {
  for (const [table, key] of Object.entries(versioned)) {
    const [{ behind }] = (await tx.query(
      `SELECT count(*)::int AS behind FROM live_${table} now LEFT JOIN ${table} next ON next.generation = $1 AND next.${key} = now.${key}
        WHERE next.version IS NULL OR next.version < now.version`,
      [generation],
    )) as [{ behind: number }];
    if (behind)
      throw new Error(`generation ${generation} is behind: ${behind} rows of ${table} are older or not there`);
  }
}
