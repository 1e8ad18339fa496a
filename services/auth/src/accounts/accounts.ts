import { randomUUID } from 'node:crypto';
import { refusal } from '@silon/service-kit';
import type { EntityManager } from 'typeorm';
import { sayAuthEvent } from '../say-auth-event.js';
import { AccountRow } from './account.entity.js';
import { accountChanged } from './account-event.js';

export class AccountNameTaken extends refusal({
  code: 'account-name-taken',
  status: 409,
  id: 'Nama akun ini sudah dipakai. Pilih nama lain.',
  en: 'This account name is taken. Choose another.',
}) {}

export type NewAccount = Pick<AccountRow, 'name' | 'role' | 'commission'> &
  Partial<Pick<AccountRow, 'electionId' | 'pairId'>>;

/** Adds an invited account and says so. Throws AccountNameTaken. */
export async function addAccount(tx: EntityManager, account: NewAccount): Promise<AccountRow> {
  const { name, role, commission, electionId = null, pairId = null } = account;
  const added: unknown[] = await tx.query(
    `INSERT INTO account (id, name, role, commission, election_id, pair_id, state, version)
     VALUES ($1, $2, $3, $4, $5, $6, 'invited', 1) ON CONFLICT (name) DO NOTHING RETURNING 1`,
    [randomUUID(), name, role, commission, electionId, pairId],
  );
  if (added.length === 0) throw new AccountNameTaken();
  const row = await tx.getRepository(AccountRow).findOneByOrFail({ name });
  await sayAuthEvent(tx, accountChanged(row));
  return row;
}

/** The account, locked till the transaction ends. */
export const lockAccount = (tx: EntityManager, id: string): Promise<AccountRow | null> =>
  tx.getRepository(AccountRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });

/** Changes a locked account and says its new state under the next version. */
export async function changeAccount(
  tx: EntityManager,
  account: AccountRow,
  change: Partial<Pick<AccountRow, 'state' | 'passwordHash'>>,
): Promise<AccountRow> {
  const changed = { ...account, ...change, version: account.version + 1 };
  await tx.getRepository(AccountRow).update({ id: account.id }, { ...change, version: changed.version });
  await sayAuthEvent(tx, accountChanged(changed));
  return changed;
}
