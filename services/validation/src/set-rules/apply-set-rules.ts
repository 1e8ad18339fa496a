import type { EntityManager } from 'typeorm';
import type { Claim } from './claim.js';
import { reviewNamed } from './review-named.js';
import { runSql } from './run-sql.js';
import { nameSequences } from './sequential-niks.js';
import { setSettingsOf } from './set-settings.js';
import { hasVersions, supersede } from './supersede.js';

/**
 * Gives the upload's accepted rows their places in the pair's ledger, in row order, and says which add nothing and why.
 * Most uploads contest nothing; then the first statement is all there is. Returns earlier uploads whose counts it moved.
 */
export async function applySetRules(tx: EntityManager, { pairNo, pairId, uploadNo }: Claim): Promise<number[]> {
  const mended = (await hasVersions(tx, uploadNo)) ? await supersede(tx, { pairNo, pairId, uploadNo }) : [];
  const [{ contested }] = await runSql<[{ contested: boolean }]>(tx, 'place-new-niks', [pairNo, uploadNo]);
  const moved = contested ? await settle(tx, pairNo, uploadNo) : [];
  await runSql(tx, 'dup-person', [pairNo, uploadNo, pairId]);
  const settings = await setSettingsOf(tx, uploadNo);
  await nameSequences(tx, uploadNo, settings.sequentialNiks);
  const reviewed = await reviewNamed(tx, pairNo, uploadNo, settings);
  return [...new Set([...mended, ...moved, ...reviewed])].filter((no) => no !== uploadNo);
}

async function settle(tx: EntityManager, pairNo: number, uploadNo: number): Promise<number[]> {
  await tx.query('DROP TABLE IF EXISTS contested');
  await runSql(tx, 'contested-niks', [pairNo, uploadNo]);
  for (const rule of ['dup-identical', 'dup-resubmitted', 'dup-nik', 'dup-update']) await runSql(tx, rule, [uploadNo]);
  await runSql(tx, 'take-places', [pairNo, uploadNo]);
  const superseded: { upload_no: string }[] = await tx.query(
    'SELECT DISTINCT upload_no FROM contested WHERE begins AND upload_no <> $1 AND next_upload_no IS NOT NULL',
    [uploadNo],
  );
  await tx.query('DROP TABLE contested');
  return superseded.map(({ upload_no }) => Number(upload_no));
}
