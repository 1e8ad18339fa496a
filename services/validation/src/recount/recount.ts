import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { validationStream } from '@silon/contracts';
import { say } from '@silon/events';
import type { DataSource, EntityManager } from 'typeorm';
import { askToConclude } from '../conclude-pair/ask-to-conclude.js';
import { concludable, lockPair } from '../conclude-pair/conclude-next.js';
import { subregionTotals } from '../ledger/say-ledger.js';
import { pairTotals } from '../ledger/totals.js';

/** Counts a pair afresh from its rows, under its lock, and says the result; reporting compares it with what it shows. */
export async function recountPair(tx: EntityManager, pairId: string): Promise<void> {
  const pair = await lockPair(tx, pairId);
  if (!pair) return;
  const [[row]]: [{ election_id: string; now: Date }[], number] = await tx.query(
    'UPDATE pair_ledger SET recounted_version = version, recounted_at = now() WHERE pair_id = $1 RETURNING election_id, now() AS now',
    [pairId],
  );
  const { election_id: electionId, now } = row!;
  const totals = await subregionTotals(tx, electionId, await pairTotals(tx, pairId, 'afresh'));
  await say(tx, validationStream, pairId, {
    eventId: `${pairId}_recounted_${pair.version}_${now.getTime()}`,
    pairId,
    event: {
      case: 'ledgerRecounted',
      value: { electionId, version: pair.version, totals, recountedAt: timestampFromDate(now) },
    },
  });
}

/** Recounts, a few a round, the pairs whose ledger has changed since, and those that were not looked at for so many seconds. */
export async function recountDue(db: DataSource, atLatestAfter: number): Promise<number> {
  const pairs: { pair_id: string }[] = await db.query(
    `SELECT pair_id FROM pair_ledger
      WHERE version > 0 AND (version > recounted_version OR recounted_at < now() - make_interval(secs => $1))
      ORDER BY recounted_at LIMIT 20`,
    [atLatestAfter],
  );
  for (const { pair_id } of pairs) await db.transaction((tx) => recountPair(tx, pair_id));
  return pairs.length;
}

/** Finds pairs whose next upload could be concluded or passed over, but nobody is about to. */
export async function findUnconcluded(db: DataSource): Promise<void> {
  const pairs: { pair_id: string }[] = await db.query(
    `SELECT pair_id FROM pair_ledger p JOIN upload u USING (pair_id)
      WHERE u.receipt_number = p.concluded_receipt + 1 AND u.state = ANY($1)
        AND NOT EXISTS (SELECT 1 FROM job WHERE id = 'conclude_' || pair_id AND state <> 'done')`,
    [concludable],
  );
  for (const { pair_id } of pairs) await db.transaction((tx) => askToConclude(tx, pair_id));
}
