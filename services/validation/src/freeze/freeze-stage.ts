import type { DataSource, EntityManager } from 'typeorm';
import { planForManyRows } from '../set-rules/plan-for-many-rows.js';
import { runSql } from '../set-rules/run-sql.js';

interface EndedStage {
  stage_id: string;
  election_id: string;
  closes_at: Date;
  receipts: number;
}

/**
 * Stages whose end nobody has looked across pairs for: the last one of an election that is over, by the database's clock, while
 * no other window of it is open and every upload is concluded or refused. A stage comes back when its window was given another
 * end, and when an upload of before the bell became known late: until nothing may be sent, a code C would be an oracle.
 */
const endedStages = `
  SELECT s.stage_id, s.election_id, s.closes_at, receipts
    FROM (SELECT DISTINCT ON (election_id) * FROM receiving_stage WHERE closes_at <= now()
           ORDER BY election_id, closes_at DESC, stage_id) s
    CROSS JOIN LATERAL (SELECT coalesce(sum(concluded_receipt), 0)::int AS receipts FROM pair_ledger p WHERE p.election_id = s.election_id) known
   WHERE s.closes_at <= now() - make_interval(secs => $1)
     AND ($2::text IS NULL OR s.election_id = $2)
     AND NOT EXISTS (SELECT FROM receiving_stage o WHERE o.election_id = s.election_id AND o.opens_at <= now() AND now() < o.closes_at)
     AND NOT EXISTS (SELECT FROM pair_ledger p JOIN upload u USING (pair_id)
                      WHERE p.election_id = s.election_id AND u.receipt_number > p.concluded_receipt)
     AND NOT EXISTS (SELECT FROM stage_freeze f
                      WHERE f.stage_id = s.stage_id AND f.closes_at = s.closes_at AND f.receipts = known.receipts)`;

/** Looks across the pairs of every election whose stage is over. Returns the stages it froze. */
export async function freezeEnded(db: DataSource, afterSeconds: number): Promise<string[]> {
  const ended: EndedStage[] = await db.query(endedStages, [afterSeconds, null]);
  const frozen: string[] = [];
  for (const { election_id } of ended) {
    const stage = await db.transaction((tx) => freezeElection(tx, election_id, afterSeconds));
    if (stage) frozen.push(stage);
  }
  return frozen;
}

/** Under the locks on all pairs of the election nothing is concluded or withdrawn; so what was seen before is looked at again. */
async function freezeElection(
  tx: EntityManager,
  electionId: string,
  afterSeconds: number,
): Promise<string | undefined> {
  await tx.query('SELECT FROM pair_ledger WHERE election_id = $1 ORDER BY pair_no FOR NO KEY UPDATE', [electionId]);
  const [stage]: EndedStage[] = await tx.query(endedStages, [afterSeconds, electionId]);
  if (!stage) return undefined;
  const { stage_id, closes_at, receipts } = stage;
  await planForManyRows(tx);
  await tx.query('DELETE FROM cross_pair_finding WHERE stage_id = $1', [stage_id]);
  for (const rule of ['dup-external', 'dup-external-person']) await runSql(tx, rule, [stage_id, electionId]);
  await tx.query(
    `INSERT INTO stage_freeze (stage_id, election_id, closes_at, receipts, frozen_at) VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (stage_id) DO UPDATE SET closes_at = excluded.closes_at, receipts = excluded.receipts, frozen_at = excluded.frozen_at`,
    [stage_id, electionId, closes_at, receipts],
  );
  return stage_id;
}
