import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../../deploy/local/system.ts';
import { activate, appointOperator, ntb2018, openElection, registerPair } from '../users/commission.ts';
import { inviteCommission } from '../users/invite.ts';
import { Problem, Visitor } from '../users/visitor.ts';

export interface Pair {
  electionId: string;
  pairId: string;
  operator: Visitor;
}

const newPassword = () => randomBytes(18).toString('base64url');

/** The commission of the reference province, signed in. Once a system. */
export async function callCommission({ url, environments }: System): Promise<Visitor> {
  const { code } = await inviteCommission(environments.auth, '52');
  const password = newPassword();
  return new Visitor(url, { accountName: await onceThere(() => activate(url, code, password)), password });
}

/** On a busy machine a service may end and be started again while a new broker finds its feet; the portal answers 502 then. */
async function onceThere<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 502 || tries >= 60) throw error;
      await sleep(500);
    }
  }
}

/** An election of its own with so many pairs, each with an operator who is signed in. */
export async function callPairs(commission: Visitor, count: number, name = ntb2018.name): Promise<Pair[]> {
  const { id: electionId } = await openElection(commission, { ...ntb2018, name });
  const pairs: Pair[] = [];
  for (let number = 1; number <= count; number++) {
    const names = { candidateName: `Contoh ${number}`, viceCandidateName: `Wakil ${number}` };
    const pairId = await registerPair(commission, electionId, names);
    const accountName = `bench-${pairId.replaceAll('-', '').slice(-16)}`;
    const operator = await appointOperator(commission, pairId, { accountName, password: newPassword() });
    await operator.authorization();
    pairs.push({ electionId, pairId, operator });
  }
  return pairs;
}
