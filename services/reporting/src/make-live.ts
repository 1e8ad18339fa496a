import type { DataSource, EntityManager } from 'typeorm';
import { consumerName } from './generation.js';

/** Projections by their key, and how far a row has come. An upload under way has no version yet, but rows that are judged. */
const projections = {
  election: ['election_id', 'version'],
  stage: ['stage_id', 'version'],
  pair: ['pair_id', 'version'],
  upload: ['upload_id', 'version'],
  judging: ['upload_id', 'version, CASE version WHEN 0 THEN rows_judged ELSE 0 END'],
  tally: ['pair_id', 'version'],
} as const;

/**
 * Lets the public read another generation of the projections; everybody's version goes up, so every reader notices. Throws where
 * the public would see less than it sees now. A recount that was not heard again is not waited for: the next one comes anyhow.
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
  for (const [table, [key, reached]] of Object.entries(projections)) {
    const [{ behind }] = (await tx.query(
      `SELECT count(*)::int AS behind
         FROM (SELECT ${key}, ROW(${reached}) AS reached FROM live_${table}) now
         LEFT JOIN (SELECT ${key}, ROW(${reached}) AS reached FROM ${table} WHERE generation = $1) next USING (${key})
        WHERE next.reached IS NULL OR next.reached < now.reached`,
      [generation],
    )) as [{ behind: number }];
    if (behind)
      throw new Error(`generation ${generation} is behind: ${behind} rows of ${table} are older or not there`);
  }
}
