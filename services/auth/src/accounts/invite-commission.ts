import { ActivationCodes } from '../activation/activation-codes.js';
import { DataSource } from 'typeorm';
import { AccountRow } from './account.entity.js';
import { IssueAccount, type IssuedAccount } from './issue-account.action.js';
import { RenewCode } from './renew-code.action.js';

const program = { id: 'commission:invite', role: 'system' } as const;

/**
 * The first account of a region's commission, or a new code while it was never activated. Throws CodeNotNeeded once it
 * was: from then on the commission helps itself.
 */
export async function inviteCommission(db: DataSource, codes: ActivationCodes, region: string): Promise<IssuedAccount> {
  const commission = region.replace('.', '');
  if (!/^\d{2}(\d{2})?$/.test(commission))
    throw new Error('Kode wilayah seperti 52 atau 52.01.\nA region code is like 52 or 52.01.');
  const name = `kpu-${commission}`;
  const existing = await db.getRepository(AccountRow).findOneBy({ name });
  if (existing) return new RenewCode(db, codes).run(program, existing);
  return new IssueAccount(db, codes).run(program, { name, role: 'commission', commission });
}
