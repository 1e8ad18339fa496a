import { Injectable } from '@nestjs/common';
import { refusal } from '@silon/service-kit';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { AccountRow } from '../accounts/account.entity.js';
import { SecretHasher } from '../passwords/secret-hasher.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Sessions, type Tokens } from './sessions.js';

export class SignInFailed extends refusal({
  code: 'sign-in-failed',
  status: 401,
  id: 'Nama akun atau kata sandi salah.',
  en: 'The account name or the password is wrong.',
}) {}

export interface Credentials {
  readonly accountName: string;
  readonly password: string;
  /** Where the request comes from: its IP address. */
  readonly address: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly db: DataSource,
    private readonly hasher: SecretHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
  ) {}

  /** Throws SignInFailed, the same and after the same time whatever was wrong; a refusal (429) after many failures. */
  async run({ accountName, password, address }: Credentials): Promise<Tokens> {
    await this.throttle.enter(address);
    await this.throttle.check(accountName, address);
    const account = await this.find(accountName);
    const usable = account?.state === 'active' ? account.passwordHash : undefined;
    if (!(await this.hasher.matches(usable, password)) || !account) {
      await this.throttle.failed(accountName, address);
      throw new SignInFailed();
    }
    await this.throttle.succeeded(accountName, address);
    const { id, role, commission } = account;
    const renewed = usable && this.hasher.isOutdated(usable) ? await this.hasher.hash(password) : undefined;
    return this.db.transaction(async (tx) => {
      if (usable && renewed)
        await tx.getRepository(AccountRow).update({ id, passwordHash: usable }, { passwordHash: renewed });
      await recordAct(tx, { actor: id, role, commission, action: 'sign-in', object: `account/${id}` });
      return this.sessions.open(tx, account);
    });
  }

  private find(name: string): Promise<AccountRow | null> {
    return this.db
      .getRepository(AccountRow)
      .createQueryBuilder('account')
      .addSelect('account.passwordHash')
      .where({ name })
      .getOne();
  }
}
