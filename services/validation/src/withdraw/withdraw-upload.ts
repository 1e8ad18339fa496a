import type { EntityManager } from 'typeorm';
import { sayConcluded } from '../conclude-pair/say-concluded.js';
import { sayLedgerChanged } from '../ledger/say-ledger.js';
import type { Claim } from '../set-rules/claim.js';
import { planForManyRows } from '../set-rules/plan-for-many-rows.js';
import { withdrawClaims } from '../set-rules/supersede.js';

/**
 * Takes a concluded upload back. A NIK whose holder leaves passes to the latest remaining accepted row of the pair, so a row
 * that was skipped as known counts again; rows that its corrections had superseded stand again. Under the lock on the pair.
 * Returns the ledger's new version.
 */
export async function withdrawUpload(tx: EntityManager, claim: Claim): Promise<number> {
  const { pairId, uploadNo } = claim;
  await planForManyRows(tx);
  await tx.query(`UPDATE upload SET state = 'withdrawn' WHERE upload_no = $1`, [uploadNo]);
  const moved = await withdrawClaims(tx, claim);
  for (const upload of new Set([uploadNo, ...moved])) await sayConcluded(tx, upload);
  return sayLedgerChanged(tx, pairId);
}
