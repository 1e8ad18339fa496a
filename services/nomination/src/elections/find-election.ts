import { type Account, NotThere, requireCommission } from '@silon/access';
import type { EntityManager } from 'typeorm';
import { ElectionRow } from './election.entity.js';

/** An election the account may look at: its commission's, or the one its pair runs in. Throws NotThere. */
export async function readElection(db: EntityManager, account: Account, id: string): Promise<ElectionRow> {
  const election = await db.getRepository(ElectionRow).findOneBy({ id });
  if (account.role !== 'operator') requireCommission(account, election?.commission);
  else if (account.electionId !== id) throw new NotThere();
  if (!election) throw new NotThere();
  return election;
}

/** The commission's own election, locked: whatever belongs to it changes one after the other. Throws NotThere. */
export async function lockElection(tx: EntityManager, account: Account, id: string): Promise<ElectionRow> {
  const election = await tx.getRepository(ElectionRow).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  requireCommission(account, election?.commission);
  if (!election) throw new NotThere();
  return election;
}
