import { Injectable } from '@nestjs/common';
import { type Account, NotThere, requireCommission, type Role } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { endSessionsOf } from '../sessions/sessions.js';
import { accountView, type AccountView } from './account-view.js';
import { changeAccount, lockAccount } from './accounts.js';

/** Ends an account: its sessions here at once, its tokens wherever auth's stream is read. */
@Injectable()
export class DisableAccount {
  constructor(private readonly db: DataSource) {}

  /** Doing it again changes nothing. Throws NotThere for another commission's account or one of another role. */
  async run(by: Account, wanted: { id: string; role: Role; reason: string }): Promise<AccountView> {
    return this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, wanted.id);
      requireCommission(by, account?.commission);
      if (account?.role !== wanted.role) throw new NotThere();
      if (account.state === 'disabled') return accountView(account);
      const disabled = await changeAccount(tx, account, { state: 'disabled' });
      await endSessionsOf(tx, account.id);
      await recordAct(tx, {
        actor: by.id,
        role: by.role,
        commission: by.commission,
        action: `disable-${account.role}`,
        object: `account/${account.id}`,
        before: accountView(account),
        after: accountView(disabled),
        reason: wanted.reason,
      });
      return accountView(disabled);
    });
  }
}
