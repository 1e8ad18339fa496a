import type { LedgerChanged } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import { replaceRow } from '../replace-row.js';
import { outcomeColumns, outcomes, outcomeValues } from './counts.js';
import type { PairCopy } from './judging.js';
import { noteLedger } from './ledger-check.js';

/** Puts the ledger's absolute totals in the place of older ones: late or doubled events change nothing. */
export async function replaceTally(tx: EntityManager, pair: PairCopy, ledger: LedgerChanged): Promise<boolean> {
  const { generation, pairId } = pair;
  const { electionId, version, totals } = ledger;
  const changedCheck = await noteLedger(tx, pair, ledger);
  const key = { generation, pair_id: pairId };
  if (!(await replaceRow(tx, 'tally', key, { version, election_id: electionId }))) return changedCheck;
  await tx.query('DELETE FROM tally_subregion WHERE generation = $1 AND pair_id = $2', [generation, pairId]);
  await tx.query(
    `INSERT INTO tally_subregion (generation, pair_id, subregion, ${outcomeColumns.join(', ')})
     SELECT $1, $2, * FROM unnest($3::text[], ${outcomes.map((_, n) => `$${n + 4}::int[]`).join(', ')})`,
    [
      generation,
      pairId,
      totals.map(({ code }) => code),
      ...outcomes.map((_, n) => totals.map(({ counts }) => outcomeValues(counts)[n])),
    ],
  );
  return true;
}
