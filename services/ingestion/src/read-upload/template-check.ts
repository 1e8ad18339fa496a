import { correctionMeta } from '@silon/workbook';
import type { EntityManager } from 'typeorm';

/** Whether `_meta` is one that was issued to the pair, unaltered in what it says of the villages. */
export async function isAsIssued(
  tx: EntityManager,
  pairId: string,
  meta: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (meta.get('kind') === 'correction') return isCorrectionOf(tx, pairId, meta);
  const [template]: Record<string, string>[] = await tx.query(
    `SELECT version, pair_id AS "pairId", election_id AS "electionId", region_edition AS "regionEdition",
            villages_hash AS "villagesHash", villages::text AS villages, rows_per_village::text AS "rowsPerVillage"
       FROM template WHERE template_id = $1 AND pair_id = $2`,
    [meta.get('templateId'), pairId],
  );
  return template !== undefined && Object.entries(template).every(([key, value]) => meta.get(key) === value);
}

/** A correction workbook was written from an upload of the pair and says so; its rows say for themselves which they are. */
async function isCorrectionOf(tx: EntityManager, pairId: string, meta: ReadonlyMap<string, string>): Promise<boolean> {
  const uploads: { electionId: string; uploadId: string }[] = await tx.query(
    `SELECT election_id AS "electionId", upload_id AS "uploadId" FROM upload WHERE upload_id = $1 AND pair_id = $2`,
    [meta.get('templateId'), pairId],
  );
  return uploads.some(({ electionId, uploadId }) =>
    Object.entries(correctionMeta({ electionId, pairId, uploadId })).every(([key, value]) => meta.get(key) === value),
  );
}
