import { randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Injectable } from '@nestjs/common';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from '@silon/access';
import type { EntityManager } from 'typeorm';
import type { AccountRow } from '../accounts/account.entity.js';
import { sayAuthEvent } from '../say-auth-event.js';
import { SigningKeys } from '../token-keys/signing-keys.js';
import { digestOf, newRefreshToken } from './refresh-token.js';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds the access token lasts. */
  readonly expiresIn: number;
}

export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
}

const [IDLE_MINUTES, LONGEST_HOURS] = [30, 12];

/** A session is a family of refresh tokens, each good for once. */
@Injectable()
export class Sessions {
  constructor(private readonly keys: SigningKeys) {}

  async open(tx: EntityManager, account: AccountRow): Promise<Tokens> {
    const sessionId = randomUUID();
    await tx.query(
      `INSERT INTO session (id, account_id, ends_at) VALUES ($1, $2, clock_timestamp() + make_interval(hours => $3))`,
      [sessionId, account.id, LONGEST_HOURS],
    );
    return this.give(tx, account, sessionId);
  }

  /** The next pair of tokens of an open session. */
  async give(tx: EntityManager, account: AccountRow, sessionId: string): Promise<Tokens> {
    const refreshToken = newRefreshToken();
    await tx.query(
      `INSERT INTO refresh_token (digest, session_id, expires_at)
       SELECT $1, id, least(ends_at, clock_timestamp() + make_interval(mins => $3)) FROM session WHERE id = $2`,
      [digestOf(refreshToken), sessionId, IDLE_MINUTES],
    );
    const { keyId, privateKey } = await this.keys.current();
    const { id, role, commission, electionId, pairId } = account;
    const claims = { id, role, commission, sessionId, ...(electionId && pairId && { electionId, pairId }) };
    const accessToken = await signAccessToken(privateKey, keyId, claims, new Date());
    return { accessToken, refreshToken, expiresIn: ACCESS_TOKEN_SECONDS };
  }
}

/** Ends one session: its refresh tokens here at once, its access tokens wherever auth's stream is read. */
export async function endSession(tx: EntityManager, { sessionId, accountId }: Session): Promise<void> {
  const [[ended]]: [{ endedAt: Date }[], number] = await tx.query(
    'UPDATE session SET ended_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL RETURNING ended_at AS "endedAt"',
    [sessionId],
  );
  if (!ended) return;
  const tokensExpireAt = timestampFromDate(new Date(ended.endedAt.getTime() + ACCESS_TOKEN_SECONDS * 1000));
  await sayAuthEvent(tx, {
    eventId: `session_${sessionId}_ended`,
    accountId,
    event: { case: 'sessionEnded', value: { sessionId, tokensExpireAt } },
  });
}

/** All of an account that is disabled, which ends its access tokens too. */
export const endSessionsOf = (tx: EntityManager, accountId: string): Promise<unknown> =>
  tx.query('UPDATE session SET ended_at = clock_timestamp() WHERE account_id = $1 AND ended_at IS NULL', [accountId]);
