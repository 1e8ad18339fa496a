import { Injectable } from '@nestjs/common';
import type { Role } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { ActivationCodes } from '../activation/activation-codes.js';
import { accountView, type AccountView } from './account-view.js';
import { addAccount, type NewAccount } from './accounts.js';

export interface IssuedAccount {
  readonly account: AccountView;
  /** For the sealed slip; nobody can see it again. */
  readonly activationCode: string;
  readonly expiresAt: string;
}

/** An account, or a program that somebody with access to the server ran. */
export interface Commander {
  readonly id: string;
  readonly role: Role | 'system';
}

/** Makes an account that its holder brings to life with a code used once. */
@Injectable()
export class IssueAccount {
  constructor(
    private readonly db: DataSource,
    private readonly codes: ActivationCodes,
  ) {}

  /** Throws AccountNameTaken. Whether `by` may issue it was decided before. */
  async run(by: Commander, wanted: NewAccount): Promise<IssuedAccount> {
    const code = await this.codes.prepare();
    return this.db.transaction(async (tx) => {
      const account = await addAccount(tx, wanted);
      const expiresAt = await this.codes.store(tx, account.id, code);
      await recordAct(tx, {
        actor: by.id,
        role: by.role,
        commission: account.commission,
        action: `issue-${account.role}`,
        object: `account/${account.id}`,
        after: accountView(account),
      });
      return { account: accountView(account), activationCode: code.printed, expiresAt: expiresAt.toISOString() };
    });
  }
}
