import { askFor } from '@silon/jobs';
import type { EntityManager } from 'typeorm';

export const CONCLUDE_PAIR = 'conclude-pair';

export interface ConcludeJob {
  readonly pairId: string;
}

/** Something of the pair is finished, or no longer hoped for: its uploads may be concludable. Asking too often is harmless. */
export async function askToConclude(tx: EntityManager, pairId: string): Promise<void> {
  await askFor(tx, {
    id: `conclude_${pairId}`,
    queue: CONCLUDE_PAIR,
    turn: pairId,
    lap: '',
    position: 0,
    payload: { pairId },
  });
}

/** Every chunk of the upload is judged. */
export async function markReady(tx: EntityManager, uploadNo: number, pairId: string): Promise<void> {
  await tx.query(`UPDATE upload SET state = 'ready' WHERE upload_no = $1 AND state = 'judging'`, [uploadNo]);
  await askToConclude(tx, pairId);
}
