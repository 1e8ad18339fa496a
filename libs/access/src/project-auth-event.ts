import { timestampDate } from '@bufbuild/protobuf/wkt';
import { AccountState, type AuthEvent } from '@silon/contracts';
import type { EntityManager } from 'typeorm';

/** Auth's event into this service's own tables; late or double ones change nothing. */
export async function projectAuthEvent(tx: EntityManager, { accountId, event }: AuthEvent): Promise<void> {
  if (event.case === 'tokenKeyPublished') {
    const { keyId, publicKey, notAfter } = event.value;
    await tx.query(
      `INSERT INTO token_key (key_id, public_key, not_after) VALUES ($1, $2, $3)
       ON CONFLICT (key_id) DO UPDATE SET not_after = excluded.not_after`,
      [keyId, Buffer.from(publicKey), notAfter ? timestampDate(notAfter) : new Date(0)],
    );
  }
  if (event.case === 'accountChanged') {
    const { version, state } = event.value;
    await tx.query(
      `INSERT INTO account_state AS known (account_id, version, disabled) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET version = excluded.version, disabled = excluded.disabled
       WHERE known.version < excluded.version`,
      [accountId, version, state === AccountState.DISABLED],
    );
  }
  if (event.case === 'sessionEnded') {
    const { sessionId, tokensExpireAt } = event.value;
    await tx.query(
      'INSERT INTO ended_session (session_id, tokens_expire_at) VALUES ($1, $2) ON CONFLICT (session_id) DO NOTHING',
      [sessionId, tokensExpireAt ? timestampDate(tokensExpireAt) : new Date(0)],
    );
    await tx.query(`DELETE FROM ended_session WHERE tokens_expire_at < clock_timestamp() - interval '1 minute'`);
  }
}
