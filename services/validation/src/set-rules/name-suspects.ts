import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { type Examined, isNone } from './examine-rows.js';
import { namePersons } from './name-persons.js';
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
  await namePersons(tx, claim, persons);
  if (!isNone(blocks)) await runSql(tx, 'sequential-niks', [claim.uploadNo, settings.sequentialNiks, blocks]); // X207
  return reviewNamed(tx, claim.pairNo, claim.uploadNo, settings);
}
