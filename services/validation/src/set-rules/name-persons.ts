import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { isNone } from './examine-rows.js';
import { planForManyRows, planForRowsOf } from './plan-for-many-rows.js';
import { runSql } from './run-sql.js';
import { setSettingsOf } from './set-settings.js';

/** X202 for the rows that name the persons and count. A list as PostgreSQL writes it. */
export async function namePersons(tx: EntityManager, claim: Claim, persons: string): Promise<void> {
  if (isNone(persons)) return;
  await amongRowsOf(tx, claim, persons, () => runSql(tx, 'dup-person', [claim.pairNo]));
}

/**
 * Rows lost or took places, so X202 may say something else of the persons they name: who is left alone is disputed no longer, who
 * came back may stand beside another. Reads and drops `moved_row`. Returns the uploads whose counts it moved.
 */
export async function namePersonsAnew(tx: EntityManager, claim: Claim): Promise<number[]> {
  const persons = await movedPersons(tx, claim);
  if (isNone(persons)) return [];
  const { reviewing } = await setSettingsOf(tx, claim.uploadNo);
  return amongRowsOf(tx, claim, persons, async () => {
    await runSql(tx, 'unname-persons');
    await runSql(tx, 'dup-person', [claim.pairNo]);
    const [rows] = await runSql<[{ upload_no: string }[], number]>(tx, 'review-anew', [claim.pairNo, reviewing]);
    return rows.map(({ upload_no }) => Number(upload_no));
  });
}

async function movedPersons(tx: EntityManager, { pairId }: Claim): Promise<string> {
  const rows = await planForRowsOf(tx, 'moved_row');
  const [moved] = rows ? await runSql<{ persons: string }[]>(tx, 'moved-persons', [pairId]) : [];
  await planForManyRows(tx);
  await tx.query('DROP TABLE moved_row');
  return moved?.persons ?? '{}';
}

/** Does something while `suspect_row` holds the pair's rows that name the persons. Mostly they are a handful. */
async function amongRowsOf<Result>(
  tx: EntityManager,
  { pairId, uploadNo }: Claim,
  persons: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await runSql(tx, 'suspect-rows', [uploadNo, pairId, persons]);
  await planForRowsOf(tx, 'suspect_row');
  const result = await work();
  await planForManyRows(tx);
  await tx.query('DROP TABLE suspect_row');
  return result;
}
