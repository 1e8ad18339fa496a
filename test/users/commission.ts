import { onceKnown, Visitor, type Credentials } from './visitor.ts';

export interface Election {
  id: string;
  warnings: { id: string; en: string }[];
  pairs?: { id: string; candidateName: string }[];
}

export interface NewElection {
  name: string;
  office: 'governor' | 'regent' | 'mayor';
  regionCode: string;
  regionEdition?: string;
  voterListTotal: number;
  minimumSupport: number;
  minimumSpread: number;
  decreeNumber: string;
  decreeDate: string;
  timeZone: string;
  votingDay: string;
  /** The columns of its lists; those of 2018 where nothing is said. */
  profile?: string;
}

/** The reference election: NTB 2018, 8.5 % of 3,568,594 voters in 6 of 10 kab/kota. */
export const ntb2018: NewElection = {
  name: 'Pemilihan Gubernur NTB 2018',
  office: 'governor',
  regionCode: '52',
  regionEdition: '2025',
  voterListTotal: 3_568_594,
  minimumSupport: 303_331,
  minimumSpread: 6,
  decreeNumber: '83/HK.03.1-Kpt/52/Prov/IX/2017',
  decreeDate: '2017-09-10',
  timeZone: 'Asia/Makassar',
  votingDay: '2018-06-27',
};

/** Sets the password of an account whose activation code was handed over; then it can sign in. */
export async function activate(url: string, code: string, password: string): Promise<string> {
  const { accountName } = await new Visitor(url).post<{ accountName: string }>('auth/activations', { code, password });
  return accountName;
}

/** Creates the election with a hand-over window that is open now and for a month. */
export async function openElection(commission: Visitor, wanted: NewElection = ntb2018): Promise<Election> {
  const election = await onceKnown(() => commission.post<Election>('nomination/elections', wanted));
  const now = Date.now();
  const day = 86_400_000;
  await commission.post(`nomination/elections/${election.id}/stages`, {
    kind: 'support-handover',
    name: 'Penyerahan dukungan',
    opensAt: new Date(now - 60_000).toISOString(),
    closesAt: new Date(now + 30 * day).toISOString(),
  });
  return election;
}

/** Registers a pair with its mandate; returns its id. */
export async function registerPair(
  commission: Visitor,
  electionId: string,
  pair: { candidateName: string; viceCandidateName: string },
): Promise<string> {
  const path = `nomination/elections/${electionId}/pairs`;
  const { id } = await commission.post<{ id: string }>(path, pair);
  const mandate = { number: `001/MANDAT/${id.slice(0, 8)}`, date: '2017-11-20' };
  await commission.post(`${path}/${id}/mandate`, mandate);
  return id;
}

/** Issues an operator account for a pair and activates it, as its holder would with the slip. */
export async function appointOperator(
  commission: Visitor,
  pairId: string,
  { accountName, password }: Credentials,
): Promise<Visitor> {
  // auth hears of the pair and of its mandate by their events; a name that is taken will not become free.
  const { activationCode } = await onceKnown(
    () => commission.post<{ activationCode: string }>('auth/operators', { pairId, accountName }),
    ['account-name-taken'],
  );
  await activate(commission.url, activationCode, password);
  return new Visitor(commission.url, { accountName, password });
}
