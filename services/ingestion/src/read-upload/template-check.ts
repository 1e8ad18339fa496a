import type { EntityManager } from 'typeorm';

/** Whether `_meta` is one that was issued to the pair, unaltered in what it says of the villages. */
export async function isAsIssued(
  tx: EntityManager,
  pairId: string,
  meta: ReadonlyMap<string, string>,
): Promise<boolean> {
  const [template]: Record<string, string>[] = await tx.query(
    `SELECT version, pair_id AS "pairId", election_id AS "electionId", region_edition AS "regionEdition",
            villages_hash AS "villagesHash", villages::text AS villages, rows_per_village::text AS "rowsPerVillage"
       FROM template WHERE template_id = $1 AND pair_id = $2`,
    [meta.get('templateId'), pairId],
  );
  return template !== undefined && Object.entries(template).every(([key, value]) => meta.get(key) === value);
}
