import { Injectable } from '@nestjs/common';
import type { Account } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { lockPair } from '../conclude-pair/conclude-next.js';
import type { UploadPlace } from '../uploads/find-upload.js';
import { LedgerHasMoved, NotConcluded } from './refusals.js';
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
