import { createHash } from 'node:crypto';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { LedgerChanged, LedgerRecounted, SubregionTotal } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import { outcomeValues } from './counts.js';
import type { PairCopy } from './judging.js';

/** Equal for equal totals, whatever their order; a subregion without rows is as good as one not named. */
export function digestOf(totals: readonly SubregionTotal[]): Buffer {
  const lines = totals
    .map(({ code, counts }) => ({ code, values: outcomeValues(counts) }))
    .filter(({ values }) => values.some((value) => value > 0))
    .map(({ code, values }) => `${code} ${values.join(' ')}`)
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest();
}

/** Remembers what the ledger said at this version. True when that changes whether the pair is being verified. */
export const noteLedger = (tx: EntityManager, pair: PairCopy, { version, totals }: LedgerChanged): Promise<boolean> =>
  changesVerdict(tx, pair, () =>
    tx.query(
      `INSERT INTO ledger_check AS known (generation, pair_id, version, ledger_digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT (generation, pair_id, version) DO UPDATE SET ledger_digest = excluded.ledger_digest`,
      [pair.generation, pair.pairId, version, digestOf(totals)],
    ),
  );

/**
 * Holds a recount against the ledger of the same version. A difference marks the pair as being verified, in public; an equal
 * recount clears it. The tally itself is never touched: a person looks first. Of two recounts of one version the later counts.
 */
export const compareRecount = (
  tx: EntityManager,
  pair: PairCopy,
  { version, totals, recountedAt }: LedgerRecounted,
): Promise<boolean> =>
  changesVerdict(tx, pair, () =>
    tx.query(
      `INSERT INTO ledger_check AS known (generation, pair_id, version, recount_digest, recounted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (generation, pair_id, version) DO UPDATE
          SET recount_digest = excluded.recount_digest, recounted_at = excluded.recounted_at
        WHERE known.recounted_at IS NULL OR known.recounted_at < excluded.recounted_at`,
      [pair.generation, pair.pairId, version, digestOf(totals), recountedAt ? timestampDate(recountedAt) : new Date(0)],
    ),
  );

async function changesVerdict(tx: EntityManager, pair: PairCopy, act: () => Promise<unknown>): Promise<boolean> {
  const before = await isBeingVerified(tx, pair);
  await act();
  return before !== (await isBeingVerified(tx, pair));
}

/** The newest version of which both sides are known decides. */
async function isBeingVerified(tx: EntityManager, { generation, pairId }: PairCopy): Promise<boolean> {
  const rows: { differs: boolean }[] = await tx.query(
    `SELECT ledger_digest <> recount_digest AS differs FROM ledger_check
      WHERE generation = $1 AND pair_id = $2 AND ledger_digest IS NOT NULL AND recount_digest IS NOT NULL
      ORDER BY version DESC LIMIT 1`,
    [generation, pairId],
  );
  return rows[0]?.differs ?? false;
}
