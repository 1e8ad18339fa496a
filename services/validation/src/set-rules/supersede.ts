import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { planForFewRows, planForManyRows } from './plan-for-many-rows.js';
import { reviewNamed } from './review-named.js';
import { namePersonsAnew } from './name-persons.js';
import { runSql } from './run-sql.js';
import { setSettingsOf } from './set-settings.js';

const MANY = 5_000;

type Uploads = { upload_no: string }[];

/** Whether rows of the upload are versions of others, or others are versions of its rows. Most are neither. */
export async function hasVersions(tx: EntityManager, uploadNo: number): Promise<boolean> {
  const [{ some }] = (await tx.query(
    `SELECT EXISTS (SELECT 1 FROM row_version WHERE upload_no = $1) OR EXISTS (SELECT 1 FROM row_version WHERE origin_upload_no = $1) AS some`,
    [uploadNo],
  )) as [{ some: boolean }];
  return some;
}

/**
 * Rows with an identity step into the place of the rows they name, before any row of the upload claims a NIK: what is superseded
 * leaves the ledger, its NIK to the next who claims it. Returns earlier uploads whose counts it moved.
 */
export async function supersede(tx: EntityManager, claim: Claim): Promise<number[]> {
  await runSql(tx, 'identity-twice', [claim.uploadNo]);
  await tx.query('CREATE TEMP TABLE unsettled (nik_key uuid PRIMARY KEY) ON COMMIT DROP');
  const moved = await settleFamilies(tx, claim.uploadNo, claim.uploadNo);
  const passed = await passPlaces(tx, claim);
  await runSql(tx, 'skip-unchanged', [claim.uploadNo]);
  return [...moved, ...passed];
}

/** An upload leaves, marked as withdrawn: what its rows held and what they had superseded finds its holder anew. */
export async function withdrawClaims(tx: EntityManager, claim: Claim): Promise<number[]> {
  await tx.query('CREATE TEMP TABLE unsettled (nik_key uuid PRIMARY KEY) ON COMMIT DROP');
  const { pairNo, uploadNo } = claim;
  await tx.query('INSERT INTO unsettled SELECT nik_key FROM ledger WHERE pair_no = $1 AND upload_no = $2', [
    pairNo,
    uploadNo,
  ]);
  const moved = (await hasVersions(tx, uploadNo)) ? await settleFamilies(tx, uploadNo, 0) : [];
  return [...moved, ...(await passPlaces(tx, claim))];
}

/** Says of every row in the upload's families whether it is superseded; NIKs of those that change become unsettled. */
async function settleFamilies(tx: EntityManager, uploadNo: number, concluding: number): Promise<number[]> {
  await joinByKey(tx, uploadNo);
  await runSql(tx, 'family', [uploadNo, concluding]);
  await tx.query('ANALYZE family');
  if (concluding) await runSql(tx, 'say-anew', [concluding]);
  await runSql(tx, 'superseded');
  await runSql(tx, 'row-mended', [concluding]);
  await planForManyRows(tx);
  // A row superseded by one of the upload with the same NIK keeps its place until that one claims it, as any update does (X204).
  await tx.query(
    `INSERT INTO unsettled SELECT DISTINCT nik_key FROM superseded
      WHERE now <> before AND verdict < 2 AND NOT (now AND head_upload_no = $1 AND head_nik_key IS NOT DISTINCT FROM nik_key)
         ON CONFLICT DO NOTHING`,
    [concluding],
  );
  const moved: Uploads = await tx.query('SELECT DISTINCT upload_no FROM superseded WHERE now <> before');
  return dropped(tx, 'family, superseded', moved);
}

/** The one way a place changes hands outside the order of claims: its holder left, or an earlier one came back. */
async function passPlaces(tx: EntityManager, claim: Claim): Promise<number[]> {
  const { pairNo, pairId } = claim;
  const [{ some }] = (await tx.query('SELECT EXISTS (SELECT 1 FROM unsettled) AS some')) as [{ some: boolean }];
  if (!some) return dropped(tx, 'unsettled', []);
  await runSql(tx, 'heirs', [pairNo, pairId]);
  await tx.query(
    `CREATE TEMP TABLE moved_row ON COMMIT DROP AS
     SELECT upload_no, chunk, row_no, true AS took FROM heir WHERE upload_no IS NOT NULL
     UNION ALL SELECT old_upload_no, old_chunk, old_row_no, false FROM heir WHERE old_upload_no IS NOT NULL`,
  );
  const moved = await dropped(tx, 'heir, unsettled', await runSql<Uploads>(tx, 'pass-places', [pairNo]));
  const changed = new Set(moved);
  for (const heir of moved)
    // what their rows were named for when they were concluded holds again
    for (const upload of await reviewNamed(tx, pairNo, heir, await setSettingsOf(tx, heir))) changed.add(upload);
  for (const upload of await namePersonsAnew(tx, claim)) changed.add(upload);
  return [...changed];
}

/** A correction of twenty rows looks twenty keys up; one of many hashes whole uploads, as all of concluding does. */
async function joinByKey(tx: EntityManager, uploadNo: number): Promise<void> {
  const [{ few }] = (await tx.query(
    `SELECT count(*) < $2 AS few FROM (
       (SELECT 1 FROM row_version WHERE upload_no = $1 LIMIT $2) UNION ALL (SELECT 1 FROM row_version WHERE origin_upload_no = $1 LIMIT $2)) AS version`,
    [uploadNo, MANY],
  )) as [{ few: boolean }];
  if (few) await planForFewRows(tx);
}

async function dropped(tx: EntityManager, tables: string, moved: Uploads): Promise<number[]> {
  await tx.query(`DROP TABLE ${tables}`);
  return moved.map(({ upload_no }) => Number(upload_no));
}
