import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { lockPair } from '../conclude-pair/conclude-next.js';
import type { UploadPlace } from '../uploads/find-upload.js';
import { HandOverIsOver, LedgerHasMoved, NotConcluded } from './refusals.js';
import { withdrawUpload } from './withdraw-upload.js';

export interface WithdrawCommand {
  readonly upload: UploadPlace;
  /** The ledger's version on which the difference was shown. */
  readonly ledgerVersion: number;
  readonly reason: string;
  readonly account: Account;
}

@Injectable()
export class WithdrawUpload {
  constructor(private readonly db: DataSource) {}

  async run({ upload, ledgerVersion, reason, account }: WithdrawCommand): Promise<{ ledgerVersion: number }> {
    return this.db.transaction(async (tx) => {
      const pair = (await lockPair(tx, upload.pairId))!;
      if (pair.version !== ledgerVersion) throw new LedgerHasMoved({ ledgerVersion: pair.version });
      const [row]: { state: string }[] = await tx.query('SELECT state FROM upload WHERE upload_no = $1 FOR UPDATE', [
        upload.uploadNo,
      ]);
      if (row?.state !== 'concluded') throw new NotConcluded();
      if (account.role === 'operator') await requireHandOver(tx, upload.electionId);
      const version = await withdrawUpload(tx, {
        pairNo: pair.pairNo,
        pairId: upload.pairId,
        uploadNo: upload.uploadNo,
      });
      await recordAct(tx, {
        actor: account.id,
        role: account.role,
        commission: upload.commission,
        action: 'withdraw-upload',
        object: `upload/${upload.uploadId}`,
        before: { ledgerVersion },
        after: { ledgerVersion: version },
        reason,
      });
      return { ledgerVersion: version };
    });
  }
}

/** As long as files may come, by the database's clock; and where no window was ever told of. @throws HandOverIsOver */
async function requireHandOver(tx: EntityManager, electionId: string): Promise<void> {
  const [{ is_over }]: [{ is_over: boolean | null }] = await tx.query(
    'SELECT max(closes_at) <= clock_timestamp() AS is_over FROM receiving_stage WHERE election_id = $1',
    [electionId],
  );
  if (is_over) throw new HandOverIsOver();
}
