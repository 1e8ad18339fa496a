import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecretHasher } from '../passwords/secret-hasher.js';
import { lookupPrefix, newActivationCode, printedCode } from './activation-code.js';

export const ACTIVATION_HOURS = 72;
export const ACTIVATION_TRIES = 5;

/** A code that can be stored and one that can be shown; never both in one place for long. */
export interface PreparedCode {
  readonly prefix: string;
  readonly codeHash: string;
  /** For the slip: shown once. */
  readonly printed: string;
}

@Injectable()
export class ActivationCodes {
  constructor(private readonly hasher: SecretHasher) {}

  /** Hashing takes its time, so it is done before the transaction. */
  async prepare(): Promise<PreparedCode> {
    const code = newActivationCode();
    return { prefix: lookupPrefix(code), codeHash: await this.hasher.hash(code), printed: printedCode(code) };
  }

  /** Gives the account this code and ends its earlier ones. Returns when it expires. */
  async store(tx: EntityManager, accountId: string, { prefix, codeHash }: PreparedCode): Promise<Date> {
    await tx.query('DELETE FROM activation_code WHERE account_id = $1 AND used_at IS NULL', [accountId]);
    const [row]: [{ expires_at: Date }] = await tx.query(
      `INSERT INTO activation_code (prefix, account_id, code_hash, expires_at, tries_left)
       VALUES ($1, $2, $3, clock_timestamp() + make_interval(hours => $4), $5) RETURNING expires_at`,
      [prefix, accountId, codeHash, ACTIVATION_HOURS, ACTIVATION_TRIES],
    );
    return row.expires_at;
  }
}
