import { enqueue } from '@silon/jobs';
import type { EntityManager } from 'typeorm';
import { markReady } from '../conclude-pair/ask-to-conclude.js';
import { judgeJob } from '../judge-chunk/judge-job.js';

interface Planned {
  upload_no: string;
  pair_id: string;
  rule_pack: string;
  attempt: number;
  chunk_rows: number[];
}

/**
 * An upload and its election's settings come by two streams, in two transactions: in turn, for each looks for what the other
 * brings, and would not see what is not committed yet. To be called before anything is written. Many uploads go side by side.
 */
export async function takeTurn(tx: EntityManager, who: 'settings' | 'upload', electionId: string): Promise<void> {
  const lock = who === 'settings' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`SELECT ${lock}(5171, hashtext($1))`, [electionId]);
}

/**
 * Turns the chunks of an upload into jobs, once everything its rows are judged by has been projected; else it waits. Where the
 * receipt names no rule pack, `current` is written down here, so that all who judge it take the same.
 */
export async function planChunks(tx: EntityManager, uploadId: string, current: string): Promise<void> {
  const [[upload]]: [Planned[], number] = await tx.query(
    `UPDATE upload SET state = 'judging', rule_pack = CASE rule_pack WHEN '' THEN $2 ELSE rule_pack END
      WHERE upload_id = $1 AND state = 'waiting-for-settings'
        AND EXISTS (SELECT 1 FROM election_settings s WHERE s.election_id = upload.election_id AND s.settings_version = upload.settings_version)
        AND (villages_version = 0
          OR EXISTS (SELECT 1 FROM issued_villages v WHERE v.pair_id = upload.pair_id AND v.version = upload.villages_version))
      RETURNING upload_no, pair_id, rule_pack, attempt, chunk_rows`,
    [uploadId, current],
  );
  if (!upload) return;
  const { upload_no, pair_id, rule_pack, attempt, chunk_rows } = upload;
  await enqueue(
    tx,
    chunk_rows.map((rows, chunk) =>
      judgeJob(pair_id, rule_pack, { uploadNo: Number(upload_no), attempt, chunk, from: 0, to: rows }),
    ),
  );
  if (chunk_rows.length === 0) await markReady(tx, Number(upload_no), pair_id);
}

/** The election's settings have come: what waited for them goes on. */
export async function planWaiting(tx: EntityManager, electionId: string, current: string): Promise<void> {
  const waiting: { upload_id: string }[] = await tx.query(
    `SELECT upload_id FROM upload WHERE election_id = $1 AND state = 'waiting-for-settings' ORDER BY upload_no`,
    [electionId],
  );
  for (const { upload_id } of waiting) await planChunks(tx, upload_id, current);
}
