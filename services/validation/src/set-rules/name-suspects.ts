import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { type Examined, isNone } from './examine-rows.js';
import { planForFewRows, planForManyRows } from './plan-for-many-rows.js';
import { reviewNamed } from './review-named.js';
import { runSql } from './run-sql.js';
import type { SetSettings } from './set-settings.js';

/** Names the rows that somebody should look at, and puts them under review. Returns the uploads whose counts it moved. */
export async function nameSuspects(
  tx: EntityManager,
  claim: Claim,
  { persons, blocks }: Examined,
  settings: SetSettings,
): Promise<number[]> {
  if (!isNone(persons)) await namePersons(tx, claim, persons);
  if (!isNone(blocks)) await runSql(tx, 'sequential-niks', [claim.uploadNo, settings.sequentialNiks, blocks]); // X207
  return reviewNamed(tx, claim.pairNo, claim.uploadNo, settings);
}

const FEW = 5_000;

/** X202. Most uploads name hardly anybody twice; then it is asked of a handful who of them counts. */
async function namePersons(tx: EntityManager, { pairNo, pairId, uploadNo }: Claim, persons: string): Promise<void> {
  await runSql(tx, 'suspect-rows', [uploadNo, pairId, persons]);
  await tx.query('ANALYZE suspect_row');
  const [{ rows }] = (await tx.query('SELECT count(*)::int AS rows FROM suspect_row')) as [{ rows: number }];
  if (rows <= FEW) await planForFewRows(tx);
  await runSql(tx, 'dup-person', [pairNo]);
  await planForManyRows(tx);
  await tx.query('DROP TABLE suspect_row');
}
