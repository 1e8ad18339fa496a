import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { namePersonsAnew } from './name-persons.js';
import { runSql } from './run-sql.js';
import { hasVersions, supersede } from './supersede.js';

/**
 * Gives the upload's accepted rows their places in the pair's ledger, in row order, and says which add nothing and why.
 * Most uploads contest hardly anything. Returns earlier uploads whose counts it moved.
 */
export async function takePlaces(tx: EntityManager, claim: Claim): Promise<number[]> {
  const { pairNo, uploadNo } = claim;
  const corrects = await hasVersions(tx, uploadNo);
  const mended = corrects ? await supersede(tx, claim) : [];
  return [...mended, ...(await claimPlaces(tx, claim, [pairNo, uploadNo, corrects]))];
}

type Contest = [pairNo: number, uploadNo: number, corrects: boolean];

/** Gives NIKs that one row claims their places, then settles those that more than one does, where there are any. */
async function claimPlaces(tx: EntityManager, claim: Claim, contest: Contest): Promise<number[]> {
  await runSql(tx, 'contested-nik', contest);
  await tx.query('ANALYZE contested_nik');
  await runSql(tx, 'place-new-niks', contest);
  const [{ some }] = (await tx.query('SELECT EXISTS (SELECT 1 FROM contested_nik) AS some')) as [{ some: boolean }];
  const moved = some ? await settle(tx, claim, contest) : [];
  await tx.query('DROP TABLE contested_nik');
  return moved;
}

async function settle(tx: EntityManager, claim: Claim, contest: Contest): Promise<number[]> {
  const { pairNo, uploadNo } = claim;
  await runSql(tx, 'claims', contest);
  await runSql(tx, 'place-first-claims', [pairNo]);
  await runSql(tx, 'contested');
  for (const rule of ['dup-identical', 'dup-resubmitted', 'dup-nik', 'dup-update']) await runSql(tx, rule, [uploadNo]);
  await runSql(tx, 'take-places', [pairNo, uploadNo]);
  await tx.query(
    `CREATE TEMP TABLE moved_row ON COMMIT DROP AS
     SELECT upload_no, chunk, row_no, false AS took FROM contested WHERE begins AND upload_no <> $1 AND next_upload_no IS NOT NULL`,
    [uploadNo],
  );
  const superseded: { upload_no: string }[] = await tx.query('SELECT DISTINCT upload_no FROM moved_row');
  await tx.query('DROP TABLE claim, contested');
  return [...superseded.map(({ upload_no }) => Number(upload_no)), ...(await namePersonsAnew(tx, claim))];
}
