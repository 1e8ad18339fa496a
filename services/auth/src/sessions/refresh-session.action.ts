import { Injectable, Logger } from '@nestjs/common';
import { NotSignedIn } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountRow } from '../accounts/account.entity.js';
import { digestOf } from './refresh-token.js';
import { endSession, Sessions, type Tokens } from './sessions.js';

interface Held {
  readonly session_id: string;
  readonly account_id: string;
  readonly used: boolean;
  readonly open: boolean;
}

/** Changes a refresh token for the next pair. One that comes twice was stolen by somebody: the whole session ends. */
@Injectable()
export class RefreshSession {
  private readonly log = new Logger('sessions');

  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
  ) {}

  /** Throws NotSignedIn. */
  async run(refreshToken: string): Promise<Tokens> {
    const tokens = await this.db.transaction((tx) => this.change(tx, digestOf(refreshToken)));
    if (!tokens) throw new NotSignedIn(); // after the commit, which keeps the end of a session that was misused
    return tokens;
  }

  private async change(tx: EntityManager, digest: Buffer): Promise<Tokens | undefined> {
    const [held]: Held[] = await tx.query(
      `SELECT token.session_id, session.account_id, token.used_at IS NOT NULL AS used,
              session.ended_at IS NULL AND token.expires_at > clock_timestamp() AS open
         FROM refresh_token token JOIN session ON session.id = token.session_id
        WHERE token.digest = $1 FOR UPDATE`,
      [digest],
    );
    if (!held) return undefined;
    const account = await tx.getRepository(AccountRow).findOneByOrFail({ id: held.account_id });
    if (held.used) await this.endMisused(tx, account, held.session_id);
    if (held.used || !held.open || account.state !== 'active') return undefined;
    await tx.query('UPDATE refresh_token SET used_at = clock_timestamp() WHERE digest = $1', [digest]);
    return this.sessions.give(tx, account, held.session_id);
  }

  private async endMisused(tx: EntityManager, { id, role, commission }: AccountRow, sessionId: string): Promise<void> {
    await endSession(tx, { sessionId, accountId: id });
    const act = { actor: id, role, commission, action: 'end-misused-session', object: `session/${sessionId}` };
    await recordAct(tx, { ...act, reason: 'refresh token used twice' });
    this.log.warn('refresh token used twice', { accountId: id, sessionId });
  }
}
