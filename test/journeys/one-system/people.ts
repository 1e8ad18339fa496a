import {
  activate,
  appointOperator,
  type NewElection,
  ntb2018,
  openElection,
  registerPair,
} from '../../users/commission.ts';
import { inviteCommission } from '../../users/invite.ts';
import { onceKnown, Problem, Visitor } from '../../users/visitor.ts';
import type { OneSystem } from '../one-system.ts';

export const password = 'sawah hijau di kaki gunung';

/** The first account of a region's commission; journeys that come later sign in with the same one. */
export async function commissionOf({ url, environments }: OneSystem, region: string): Promise<Visitor> {
  const visitor = new Visitor(url, { accountName: `kpu-${region}`, password });
  try {
    await visitor.authorization();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    const { code } = await inviteCommission(environments.auth, region);
    await activate(url, code, password);
  }
  return visitor;
}

export interface Pair {
  id: string;
  electionId: string;
  operator: Visitor;
}

/** An election of the commission of 52, open for uploads, with its pairs. `name` begins the operators' account names. */
export async function electionWith(
  commission: Visitor,
  name: string,
  pairs: number,
  wanted: NewElection = ntb2018,
): Promise<Pair[]> {
  const { id: electionId } = await openElection(commission, wanted);
  const made: Pair[] = [];
  for (let number = 1; number <= pairs; number++) {
    const names = { candidateName: `Calon Contoh ${number}`, viceCandidateName: `Wakil Contoh ${number}` };
    const id = await registerPair(commission, electionId, names);
    const operator = await appointOperator(commission, id, { accountName: `${name}-${number}`, password });
    made.push({ id, electionId, operator });
  }
  return made;
}

/** A supervisor beside a commission. Returns the account's id too. */
export async function supervisorOf(
  commission: Visitor,
  accountName: string,
): Promise<{ id: string; visitor: Visitor }> {
  const made = await onceKnown(() =>
    commission.post<{ account: { id: string }; activationCode: string }>('auth/supervisors', { accountName }),
  );
  await activate(commission.url, made.activationCode, password);
  return { id: made.account.id, visitor: new Visitor(commission.url, { accountName, password }) };
}
