import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { planForFewRows, planForManyRows } from './plan-for-many-rows.js';
import { reviewNamed } from './review-named.js';
import { runSql } from './run-sql.js';
import { nameSequences } from './sequential-niks.js';
import { setSettingsOf } from './set-settings.js';
import { hasVersions, supersede } from './supersede.js';

/**
 * Gives the upload's accepted rows their places in the pair's ledger, in row order, and says which add nothing and why.
 * Most uploads contest hardly anything. Returns earlier uploads whose counts it moved.
 */
export async function applySetRules(tx: EntityManager, { pairNo, pairId, uploadNo }: Claim): Promise<number[]> {
  const corrects = await hasVersions(tx, uploadNo);
  const mended = corrects ? await supersede(tx, { pairNo, pairId, uploadNo }) : [];
  const moved = await claimPlaces(tx, [pairNo, uploadNo, corrects]);
  await namePersons(tx, { pairNo, pairId, uploadNo });
  const settings = await setSettingsOf(tx, uploadNo);
  await nameSequences(tx, uploadNo, settings.sequentialNiks);
  const reviewed = await reviewNamed(tx, pairNo, uploadNo, settings);
  return [...new Set([...mended, ...moved, ...reviewed])].filter((no) => no !== uploadNo);
}

type Contest = [pairNo: number, uploadNo: number, corrects: boolean];

/** Gives NIKs that one row claims their places, then settles those that more than one does, where there are any. */
async function claimPlaces(tx: EntityManager, contest: Contest): Promise<number[]> {
  await runSql(tx, 'contested-keys', contest);
  await tx.query('ANALYZE contested_nik');
  await runSql(tx, 'place-new-niks', contest);
  const [{ some }] = (await tx.query('SELECT EXISTS (SELECT 1 FROM contested_nik) AS some')) as [{ some: boolean }];
  const moved = some ? await settle(tx, contest) : [];
  await tx.query('DROP TABLE contested_nik');
  return moved;
}

async function settle(tx: EntityManager, contest: Contest): Promise<number[]> {
  const [pairNo, uploadNo] = contest;
  await runSql(tx, 'claims', contest);
  await runSql(tx, 'place-first-claims', [pairNo]);
  await runSql(tx, 'contested-niks');
  for (const rule of ['dup-identical', 'dup-resubmitted', 'dup-nik', 'dup-update']) await runSql(tx, rule, [uploadNo]);
  await runSql(tx, 'take-places', [pairNo, uploadNo]);
  const superseded: { upload_no: string }[] = await tx.query(
    'SELECT DISTINCT upload_no FROM contested WHERE begins AND upload_no <> $1 AND next_upload_no IS NOT NULL',
    [uploadNo],
  );
  await tx.query('DROP TABLE claim, contested');
  return superseded.map(({ upload_no }) => Number(upload_no));
}

const FEW = 5_000;

/** X202. Most uploads name hardly anybody twice; then it is asked of a handful who of them counts. */
async function namePersons(tx: EntityManager, { pairNo, pairId, uploadNo }: Claim): Promise<void> {
  await runSql(tx, 'suspect-persons', [uploadNo, pairId]);
  await runSql(tx, 'suspect-rows', [uploadNo, pairId]);
  const [{ rows }] = (await tx.query('SELECT count(*)::int AS rows FROM suspect_row')) as [{ rows: number }];
  if (rows > 0) {
    await tx.query('ANALYZE suspect_row');
    if (rows <= FEW) await planForFewRows(tx);
    await runSql(tx, 'dup-person', [pairNo]);
    await planForManyRows(tx);
  }
  await tx.query('DROP TABLE suspect, suspect_row');
}
