import type { EntityManager } from 'typeorm';

/**
 * Brings stages to the status that the database's clock says: upcoming, open or closed. Returns the elections it touched.
 * The status is written down, so that what the public sees changes with a version and with nothing else.
 */
export async function settleStages(tx: EntityManager, stageId?: string): Promise<string[]> {
  const [rows] = (await tx.query(
    `UPDATE stage SET status = stage_status(opens_at, closes_at)
      WHERE status <> stage_status(opens_at, closes_at) AND ($1::text IS NULL OR stage_id = $1) RETURNING election_id`,
    [stageId ?? null],
  )) as [{ election_id: string }[], number];
  return [...new Set(rows.map(({ election_id }) => election_id))].sort();
}
