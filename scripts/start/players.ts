import type { System } from '../../deploy/local/system.ts';
import { activate, appointOperator, ntb2018, openElection, registerPair } from '../../test/users/commission.ts';
import { inviteCommission } from '../../test/users/invite.ts';
import { Problem, Visitor } from '../../test/users/visitor.ts';
import { passwordOf, type Played, playedBefore, rememberPlayed } from './memory.ts';

/** Nobody runs under these names. */
const candidates = [
  { candidateName: 'Contoh Rinjani', viceCandidateName: 'Contoh Tambora' },
  { candidateName: 'Contoh Selaparang', viceCandidateName: 'Contoh Samawa' },
];

const noWayIn = [
  'Contoh ini tidak mengetahui sandi akun KPU itu. `npm run dev` menjalankan sistem yang ada; `npm run reset` menghapus semuanya, lalu `npm start` mulai dari awal.',
  'This example does not know the password of that account. `npm run dev` runs the system as it is; `npm run reset` deletes everything, and `npm start` begins anew then.',
].join('\n');

export interface Players {
  commission: Visitor;
  electionId: string;
  /** One a pair. */
  operators: { pairId: string; visitor: Visitor }[];
  /** Whether an earlier run made the election. */
  isKnown: boolean;
}

/** The commission, its election and the pairs' operators: those of an earlier run with the same key, or new ones. */
export async function callPlayers({ url, environments }: System, key: string): Promise<Players> {
  const commission = await callCommission(url, environments.auth);
  const before = playedBefore(key);
  if (before && (await isThere(commission, before))) {
    const operators = before.pairs.map(({ id, operator }) => ({
      pairId: id,
      visitor: new Visitor(url, { accountName: operator, password: passwordOf(operator) }),
    }));
    return { commission, electionId: before.electionId, operators, isKnown: true };
  }
  const { id: electionId } = await openElection(commission, ntb2018);
  const operators: Players['operators'] = [];
  const pairs: Played['pairs'] = [];
  for (const [index, names] of candidates.entries()) {
    const pairId = await registerPair(commission, electionId, names);
    const accountName = `operator-${index + 1}-${electionId.replaceAll('-', '').slice(-12)}`;
    const visitor = await appointOperator(commission, pairId, { accountName, password: passwordOf(accountName) });
    operators.push({ pairId, visitor });
    pairs.push({ id: pairId, operator: accountName });
  }
  rememberPlayed(key, { electionId, pairs });
  return { commission, electionId, operators, isKnown: false };
}

/** Invited by whoever has the server, activated once; later runs know its password. */
async function callCommission(url: string, auth: Record<string, string>): Promise<Visitor> {
  const accountName = 'kpu-52';
  const visitor = new Visitor(url, { accountName, password: passwordOf(accountName) });
  try {
    await visitor.authorization();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    const { code } = await inviteCommission(auth, '52').catch((refused: Error) => {
      throw new Error(`${accountName}: ${refused.message}\n\n${noWayIn}`);
    });
    await activate(url, code, passwordOf(accountName));
  }
  return visitor;
}

async function isThere(commission: Visitor, { electionId }: Played): Promise<boolean> {
  try {
    await commission.get(`nomination/elections/${electionId}`);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
}
