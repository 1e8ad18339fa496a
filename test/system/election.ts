import { activate, appointOperator, openElection, registerPair } from '../users/commission.ts';
import { inviteCommission } from '../users/invite.ts';
import { Visitor } from '../users/visitor.ts';
import type { TestSystem } from './test-system.ts';

export interface TestElection {
  id: string;
  commission: Visitor;
  pairs: { id: string; operator: Visitor }[];
}

const password = 'sawah hijau di kaki gunung';

/** An election of the commission of NTB, open for uploads, with pairs that have an operator each; all through the portal. */
export async function startElection(system: TestSystem, { pairs: count }: { pairs: number }): Promise<TestElection> {
  const { accountName, code } = await inviteCommission(system.environments.auth, '52');
  await activate(system.url, code, password);
  const commission = new Visitor(system.url, { accountName, password });
  const { id } = await openElection(commission);
  const pairs: TestElection['pairs'] = [];
  for (let number = 1; number <= count; number++) {
    const names = { candidateName: `Calon Contoh ${number}`, viceCandidateName: `Wakil Contoh ${number}` };
    const pairId = await registerPair(commission, id, names);
    const operator = await appointOperator(commission, pairId, { accountName: `petugas-${number}`, password });
    pairs.push({ id: pairId, operator });
  }
  return { id, commission, pairs };
}
