import { Injectable } from '@nestjs/common';
import { refusal } from '@silon/service-kit';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { changeAccount, lockAccount } from '../accounts/accounts.js';
import { AccountRow } from '../accounts/account.entity.js';
import { weaknessOf } from '../passwords/password-rules.js';
import { SecretHasher } from '../passwords/secret-hasher.js';
import { lookupPrefix, typedCode } from './activation-code.js';

/** One answer for wrong, used, expired and tried too often: which of them it is helps only a guesser. */
export class CodeRefused extends refusal({
  code: 'activation-code-refused',
  status: 422,
  id: 'Kode aktivasi salah, sudah dipakai, atau kedaluwarsa. Minta kode baru ke KPU.',
  en: 'The activation code is wrong, used or expired. Ask the commission for a new one.',
}) {}

export class PasswordRefused extends refusal({
  code: 'password-refused',
  status: 422,
  id: 'Kata sandi tidak dapat dipakai: 15 sampai 128 karakter, bukan yang mudah ditebak.',
  en: 'The password cannot be used: 15 to 128 characters, and not easily guessed.',
}) {}

interface Candidate {
  readonly account_id: string;
  readonly code_hash: string;
}

/** The first use of a code: its holder sets a password of their own, which nobody else ever knew. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly db: DataSource,
    private readonly hasher: SecretHasher,
  ) {}

  /** Returns the account's name. Throws CodeRefused, PasswordRefused. */
  async run({ code, password }: { code: string; password: string }): Promise<{ accountName: string }> {
    const typed = typedCode(code);
    const candidate = typed && (await this.takeTry(lookupPrefix(typed)));
    const matches = await this.hasher.matches(candidate ? candidate.code_hash : undefined, typed ?? '');
    if (!typed || !candidate || !matches) throw new CodeRefused();

    const account = await this.db.getRepository(AccountRow).findOneByOrFail({ id: candidate.account_id });
    const weakness = weaknessOf(password, account.name);
    if (weakness) {
      await this.giveBackTry(lookupPrefix(typed));
      throw new PasswordRefused({ weakness });
    }
    const passwordHash = await this.hasher.hash(password);
    await this.db.transaction((tx) => this.activate(tx, account.id, lookupPrefix(typed), passwordHash));
    return { accountName: account.name };
  }

  private async activate(tx: EntityManager, id: string, prefix: string, passwordHash: string): Promise<void> {
    const account = await lockAccount(tx, id);
    const [, used] = (await tx.query(
      'UPDATE activation_code SET used_at = clock_timestamp() WHERE prefix = $1 AND used_at IS NULL',
      [prefix],
    )) as [unknown, number];
    if (account?.state !== 'invited' || used !== 1) throw new CodeRefused();
    await changeAccount(tx, account, { state: 'active', passwordHash });
    const { role, commission } = account;
    await recordAct(tx, { actor: id, role, commission, action: 'activate-account', object: `account/${id}` });
  }

  /** Taken before comparing, so that guesses sent at once do not get more than five. */
  private async takeTry(prefix: string): Promise<Candidate | undefined> {
    const [rows] = (await this.db.query(
      `UPDATE activation_code SET tries_left = tries_left - 1
        WHERE prefix = $1 AND used_at IS NULL AND tries_left > 0 AND expires_at > clock_timestamp()
        RETURNING account_id, code_hash`,
      [prefix],
    )) as [Candidate[], number];
    return rows[0];
  }

  private async giveBackTry(prefix: string): Promise<void> {
    await this.db.query('UPDATE activation_code SET tries_left = tries_left + 1 WHERE prefix = $1', [prefix]);
  }
}
