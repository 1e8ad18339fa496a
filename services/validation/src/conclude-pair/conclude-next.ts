import { allDone } from '@silon/jobs';
import type { EntityManager } from 'typeorm';
import { sayLedgerChanged } from '../ledger/say-ledger.js';
import type { Claim } from '../set-rules/claim.js';
import { examineRows } from '../set-rules/examine-rows.js';
import { nameSuspects } from '../set-rules/name-suspects.js';
import { planForManyRows } from '../set-rules/plan-for-many-rows.js';
import { runSql } from '../set-rules/run-sql.js';
import { setSettingsOf } from '../set-rules/set-settings.js';
import { takePlaces } from '../set-rules/take-places.js';
import { sayConcluded } from './say-concluded.js';

interface Next {
  upload_no: string;
  state: string;
  receipt_number: number;
}

/** States in which a pair's next upload holds up no other. */
export const concludable = ['ready', 'refused', 'same'];

/** Nothing else of the pair is concluded or withdrawn while the caller's transaction lasts. */
export async function lockPair(
  tx: EntityManager,
  pairId: string,
): Promise<{ pairNo: number; version: number; concludedReceipt: number } | undefined> {
  const [row]: { pair_no: number; version: number; concluded_receipt: number }[] = await tx.query(
    'SELECT pair_no, version, concluded_receipt FROM pair_ledger WHERE pair_id = $1 FOR NO KEY UPDATE',
    [pairId],
  );
  return row && { pairNo: row.pair_no, version: row.version, concludedReceipt: row.concluded_receipt };
}

/**
 * Concludes the pair's next upload in receipt order, if it is ready; false where there is nothing more to do now. One that was
 * refused, or held the same bytes as an earlier one, is passed over. Under the lock on the pair.
 */
export async function concludeNext(tx: EntityManager, pairId: string): Promise<boolean> {
  const pair = await lockPair(tx, pairId);
  if (!pair) return false;
  const [next]: Next[] = await tx.query(
    'SELECT upload_no, state, receipt_number FROM upload WHERE pair_id = $1 AND receipt_number = $2',
    [pairId, pair.concludedReceipt + 1],
  );
  if (!next || !concludable.includes(next.state)) return false;
  if (next.state === 'ready') await conclude(tx, { pairNo: pair.pairNo, pairId, uploadNo: Number(next.upload_no) });
  await tx.query('UPDATE pair_ledger SET concluded_receipt = $2 WHERE pair_id = $1', [pairId, next.receipt_number]);
  return true;
}

async function conclude(tx: EntityManager, claim: Claim): Promise<void> {
  const { pairNo, pairId, uploadNo } = claim;
  await planForManyRows(tx);
  const settings = await setSettingsOf(tx, uploadNo);
  const [examined, taken] = await allDone([examineRows(tx.dataSource, claim, settings), takePlaces(tx, claim)]);
  const named = await nameSuspects(tx, claim, examined, settings);
  await tx.query(`UPDATE upload SET state = 'concluded', verdict_digest = $2 WHERE upload_no = $1`, [
    uploadNo,
    examined.digest,
  ]);
  const { counted } = await sayConcluded(tx, uploadNo);
  await runSql(tx, 'count-changes', [pairNo, uploadNo, counted]);
  for (const moved of new Set([...taken, ...named])) if (moved !== uploadNo) await sayConcluded(tx, moved);
  await sayLedgerChanged(tx, pairId);
}
