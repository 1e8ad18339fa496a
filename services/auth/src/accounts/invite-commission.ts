import { DataSource } from 'typeorm';
import { recordAct } from '@silon/trace';
import { ActivationCodes } from '../activation/activation-codes.js';
import { AccountRow } from './account.entity.js';
import { accountView } from './account-view.js';
import { IssueAccount } from './issue-account.action.js';

export interface Invitation {
  readonly accountName: string;
  readonly activationCode: string;
  readonly expiresAt: Date;
}

const program = { id: 'commission:invite', role: 'system' } as const;

/**
 * The first account of a region's commission, or a new code while it was never activated. Throws an Error once it was:
 * from then on the commission helps itself.
 */
export async function inviteCommission(db: DataSource, codes: ActivationCodes, region: string): Promise<Invitation> {
  const commission = region.replace('.', '');
  if (!/^\d{2}(\d{2})?$/.test(commission)) throw new Error('A region code is like 52 or 52.01');
  const accountName = `kpu-${commission}`;
  const existing = await db.getRepository(AccountRow).findOneBy({ name: accountName });
  if (existing && existing.state !== 'invited') throw new Error(`${accountName} was activated already`);
  if (existing) return { accountName, ...(await newCode(db, codes, existing)) };
  const issue = new IssueAccount(db, codes);
  const { activationCode, expiresAt } = await issue.run(program, { name: accountName, role: 'commission', commission });
  return { accountName, activationCode, expiresAt: new Date(expiresAt) };
}

async function newCode(db: DataSource, codes: ActivationCodes, account: AccountRow) {
  const code = await codes.prepare();
  return db.transaction(async (tx) => {
    const expiresAt = await codes.store(tx, account.id, code);
    const { id: actor, role } = program;
    const object = `account/${account.id}`;
    const after = accountView(account);
    await recordAct(tx, { actor, role, commission: account.commission, action: 'renew-code', object, after });
    return { activationCode: code.printed, expiresAt };
  });
}
