import { Injectable } from '@nestjs/common';
import { refusal } from '@silon/service-kit';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { ActivationCodes } from '../activation/activation-codes.js';
import { accountView } from './account-view.js';
import type { AccountRow } from './account.entity.js';
import { lockAccount } from './accounts.js';
import type { Commander, IssuedAccount } from './issue-account.action.js';

export class CodeNotNeeded extends refusal({
  code: 'code-not-needed',
  status: 409,
  id: 'Akun ini sudah aktif atau sudah ditutup, jadi tidak memerlukan kode aktivasi.',
  en: 'This account is active or disabled already, so it needs no activation code.',
}) {}

/** A new slip for an account that was never activated; the code on the old one is dead. */
@Injectable()
export class RenewCode {
  constructor(
    private readonly db: DataSource,
    private readonly codes: ActivationCodes,
  ) {}

  /** Throws CodeNotNeeded. Whether `by` may do it was decided before. */
  async run(by: Commander, { id }: Pick<AccountRow, 'id'>): Promise<IssuedAccount> {
    const code = await this.codes.prepare();
    return this.db.transaction(async (tx) => {
      const account = await lockAccount(tx, id);
      if (account?.state !== 'invited') throw new CodeNotNeeded();
      const expiresAt = await this.codes.store(tx, id, code);
      const { commission } = account;
      await recordAct(tx, { actor: by.id, role: by.role, commission, action: 'renew-code', object: `account/${id}` });
      return { account: accountView(account), activationCode: code.printed, expiresAt: expiresAt.toISOString() };
    });
  }
}
