import { createHash } from 'node:crypto';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Logger } from '@nestjs/common';
import type { LedgerChanged, LedgerRecounted } from '@silon/contracts';
import type { EntityManager } from 'typeorm';
import { type Counts, outcomeValues, selectedOutcomes } from './counts.js';
import type { PairCopy } from './judging.js';

const log = new Logger('ledger-check');

interface Total {
  readonly code: string;
  readonly counts?: Counts | undefined;
}

/** Equal for equal totals, whatever their order; a subregion without rows is as good as one not named. */
export function digestOf(totals: readonly Total[]): Buffer {
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

/** Of the totals the public reads, while they are those of this version; without, the ledger's word stands for them. */
async function digestOfShown(tx: EntityManager, { generation, pairId }: PairCopy, version: number) {
  const rows: ({ code: string } & Counts)[] = await tx.query(
    `SELECT subregion AS code, ${selectedOutcomes}
       FROM tally_subregion JOIN tally USING (generation, pair_id) WHERE generation = $1 AND pair_id = $2 AND version = $3`,
    [generation, pairId, version],
  );
  return rows.length > 0 ? digestOf(rows.map(({ code, ...counts }) => ({ code, counts }))) : undefined;
}

/**
 * Holds a recount against what is shown of the same version. A difference marks the pair as being verified, in public; an equal
 * recount clears it. The tally itself is never touched: a person looks first. Of two recounts of one version the later counts.
 */
export async function compareRecount(
  tx: EntityManager,
  pair: PairCopy,
  { version, totals, recountedAt }: LedgerRecounted,
): Promise<boolean> {
  const shown = await digestOfShown(tx, pair, version);
  const at = recountedAt ? timestampDate(recountedAt) : new Date(0);
  return changesVerdict(tx, pair, () =>
    tx.query(
      `INSERT INTO ledger_check AS known (generation, pair_id, version, recount_digest, recounted_at, ledger_digest)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (generation, pair_id, version) DO UPDATE
          SET recount_digest = excluded.recount_digest, recounted_at = excluded.recounted_at,
              ledger_digest = coalesce(excluded.ledger_digest, known.ledger_digest)
        WHERE known.recounted_at IS NULL OR known.recounted_at < excluded.recounted_at`,
      [pair.generation, pair.pairId, version, digestOf(totals), at, shown ?? null],
    ),
  );
}

async function changesVerdict(tx: EntityManager, pair: PairCopy, act: () => Promise<unknown>): Promise<boolean> {
  const before = await isBeingVerified(tx, pair);
  await act();
  const after = await isBeingVerified(tx, pair);
  if (after && !before) log.error('the recount differs from what is shown', { pairId: pair.pairId });
  return before !== after;
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
