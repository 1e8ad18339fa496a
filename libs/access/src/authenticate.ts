import { Injectable } from '@nestjs/common';
import { isDatabaseLost, Refusal } from '@silon/service-kit';
import { DataSource, QueryFailedError } from 'typeorm';
import { verifyAccessToken } from './access-token.js';
import type { Account } from './account.js';
import { NotSignedIn } from './refusals.js';
import { TokenKeys } from './token-keys.js';

/** Says who sends a request; the guard's and any raw middleware's one way. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly keys: TokenKeys,
    private readonly db: DataSource,
  ) {}

  /** Takes the Authorization header. Throws NotSignedIn (401), also where the account was disabled or the session ended a moment ago. */
  async run(authorization: string | undefined): Promise<Account> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new NotSignedIn();
    const account = await verifyAccessToken(token, (keyId) => this.keys.find(keyId)).catch(refuse);
    if (await this.isRevoked(account)) throw new NotSignedIn();
    return account;
  }

  private async isRevoked({ id, sessionId }: Account): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      `SELECT 1 FROM account_state WHERE account_id = $1 AND disabled
       UNION ALL SELECT 1 FROM ended_session WHERE session_id = $2`,
      [id, sessionId],
    );
    return rows.length > 0;
  }
}

/** A bad token is the caller's fault; a database that is away is ours. */
function refuse(thrown: unknown): never {
  if (thrown instanceof Refusal || thrown instanceof QueryFailedError || isDatabaseLost(thrown)) throw thrown;
  throw new NotSignedIn();
}
