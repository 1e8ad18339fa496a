import type { DataSource } from 'typeorm';
import type { Claim } from './claim.js';
import { planForManyRows } from './plan-for-many-rows.js';
import { runSql } from './run-sql.js';
import type { SetSettings } from './set-settings.js';

/** What the rows of an upload say of each other, whoever holds which place in the ledger. Lists as PostgreSQL writes them. */
export interface Examined {
  /** person_key of everybody whom two rows of the pair name. */
  readonly persons: string;
  /** nik_block of those that may hold a run of consecutive NIKs. */
  readonly blocks: string;
  /** The digest of the upload's verdicts, 32 bytes. */
  readonly digest: Buffer;
}

/**
 * Reads the rows of an upload that is wholly judged: nothing of that changes any more while the pair is locked. So it runs on a
 * connection of its own, beside the one that gives the rows their places.
 */
export function examineRows(db: DataSource, claim: Claim, { sequentialNiks }: SetSettings): Promise<Examined> {
  const { uploadNo, pairId } = claim;
  return db.transaction(async (tx) => {
    await planForManyRows(tx);
    const [found] = await runSql<Pick<Examined, 'persons'>[]>(tx, 'suspect-persons', [uploadNo, pairId]);
    const [crowded] = await runSql<Pick<Examined, 'blocks'>[]>(tx, 'crowded-blocks', [uploadNo, sequentialNiks]);
    const [sealed] = await runSql<Pick<Examined, 'digest'>[]>(tx, 'verdict-digest', [uploadNo]);
    return { ...found!, ...crowded!, ...sealed! };
  });
}

/** Nothing of the kind was found. */
export const isNone = (list: string): boolean => list === '{}';
