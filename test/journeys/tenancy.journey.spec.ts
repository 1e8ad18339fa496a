import { loadEdition } from '@silon/regions';
import { services } from '../../deploy/local/system-environment.ts';
import { planCampaign } from '../synthetic/campaign.ts';
import { noTruth } from '../synthetic/truth.ts';
import { ntb2018, openElection } from '../users/commission.ts';
import { Visitor } from '../users/visitor.ts';
import { type OneSystem, oneSystem } from './one-system.ts';
import { commissionOf, electionWith, password, supervisorOf } from './one-system/people.ts';
import { sendRows } from './one-system/send-rows.ts';
import { call, describedRoutes } from './tenancy/call.ts';
import { publicRoutes, type Role, type Route, routes, type Tenant } from './tenancy/routes.ts';

type Election = { id: string; stages: { id: string }[] };

const signOut = 'DELETE auth/sessions/current';
/** But for signing out, which is everybody's own. */
const all = Object.entries(routes).filter(([name]) => name !== signOut);
let system: OneSystem;
let tenant: Tenant;
let own: Record<Role, Visitor>;
let outsiders: Record<string, Visitor | undefined>;
let theirElection: string;

const ask = (name: string, route: Route, caller: Visitor | undefined, about = tenant) =>
  call(system.url, name, route, about, caller);

/** All that the tenant has, as its people see it. */
async function state(): Promise<unknown> {
  const { electionId, pairId, unfinishedId } = tenant;
  const [head] = [await ask('HEAD ingestion/files/{id}', routes['HEAD ingestion/files/{id}']!, own.operator)];
  const paths = [
    `nomination/elections/${electionId}`,
    `auth/operators?pair=${pairId}`,
    'auth/supervisors',
    'nomination/elections',
    `ingestion/uploads?pair=${pairId}`,
    `validation/pairs/${pairId}/ledger`,
    `ingestion/uploads/${unfinishedId}`,
  ];
  return [head.status, ...(await Promise.all(paths.map((path) => own.commission.get(path))))];
}

function isRefusal(who: string, route: Route, status: number, text: string): boolean {
  if (who === 'nobody') return status === 401;
  if ([401, 403, 404, route.refusedWith].includes(status)) return true;
  const { electionId, stageId, ...ofThePair } = tenant;
  const isRival = who === 'the operator of another pair' && route.rivalSeesElection;
  const hidden = Object.values(isRival ? ofThePair : tenant).filter((value) => typeof value === 'string');
  return Boolean((route.ownOnly || isRival) && status < 300 && !hidden.some((id) => text.includes(id)));
}

beforeAll(async () => {
  system = await oneSystem();
  const commission = await commissionOf(system, '52');
  const other = await commissionOf(system, '53');
  const [pair, rival] = await electionWith(commission, 'tenan', 2);
  const [stranger] = await electionWith(commission, 'lain', 1);
  const supervisor = await supervisorOf(commission, 'bawaslu-52');
  const otherSupervisor = await supervisorOf(other, 'bawaslu-53');
  theirElection = (await openElection(other, { ...ntb2018, regionCode: '53' })).id;
  own = { operator: pair!.operator, commission, supervisor: supervisor.visitor };
  outsiders = {
    nobody: undefined,
    'the operator of another pair': rival!.operator,
    'an operator in another election': stranger!.operator,
    'another commission': other,
    'another commission’s supervisor': otherSupervisor.visitor,
  };

  const edition = await loadEdition('2025', { province: '52' });
  const [book] = planCampaign({ edition, seed: 52, rows: 60, regencies: ['5201'], faults: { R120: 3 } });
  const sent = await sendRows(pair!, 'dukungan.xlsx', { rows: book!.rows(noTruth()) });
  const { id: electionId, stages } = await commission.get<Election>(`nomination/elections/${pair!.electionId}`);
  const accounts = { accountName: 'tanpa-pemegang', pairId: pair!.id };
  type Issued = { account: { id: string } };
  const operator = await commission.post<Issued>('auth/operators', accounts);
  const spare = await commission.post<Issued>('auth/supervisors', { accountName: 'pengawas-tanpa-pemegang' });
  const { version } = await commission.get<{ version: number }>(`validation/pairs/${pair!.id}/ledger`);
  tenant = {
    ...{ electionId, stageId: stages[0]!.id, pairId: pair!.id, uploadId: sent.id, unfinishedId: '' },
    ...{ operatorId: operator.account.id, supervisorId: spare.account.id, ledgerVersion: version },
  };
  const begun = await fetch(`${system.url}/api/ingestion/files`, {
    method: 'POST',
    headers: {
      ...routes['POST ingestion/files']!.headers!(tenant),
      Authorization: (await pair!.operator.authorization())!,
    },
  });
  tenant.unfinishedId = begun.headers.get('location')!.split('/').at(-1)!;
}, 180_000);

test('every route the services describe is known here as public or as somebody’s', async () => {
  const described = await describedRoutes(system.url, services);
  expect(described).toEqual([...publicRoutes, ...Object.keys(routes)].sort());
});

test('whoever is not the tenant’s is refused on every route, and nothing changes', async () => {
  const before = await state();
  const wrong: string[] = [];
  for (const [who, visitor] of Object.entries(outsiders))
    for (const [name, route] of all) {
      const { status, text } = await ask(name, route, visitor);
      if (!isRefusal(who, route, status, text)) wrong.push(`${name} as ${who}: ${status} ${text.slice(0, 200)}`);
    }
  expect(wrong).toEqual([]);
  expect(await state()).toEqual(before);
});

test('of the tenant’s own people each is refused what is another role’s', async () => {
  const before = await state();
  const wrong: string[] = [];
  for (const [role, visitor] of Object.entries(own) as [Role, Visitor][])
    for (const [name, route] of all.filter(([, { may }]) => !may.includes(role))) {
      const { status } = await ask(name, route, visitor);
      if (![403, 404].includes(status)) wrong.push(`${name} as its ${role}: ${status}`);
    }
  expect(wrong).toEqual([]);
  expect(await state()).toEqual(before);
});

test('the tenant’s stage and pair are not there under another commission’s own election', async () => {
  const other = outsiders['another commission'];
  const nested = all.filter(
    ([name]) => (name.includes('{electionId}') && name.endsWith('{id}')) || name.endsWith('/mandate'),
  );
  expect(nested).toHaveLength(2);
  for (const [name, route] of nested) {
    const { status } = await ask(name, route, other, { ...tenant, electionId: theirElection });
    expect([name, status]).toEqual([name, 404]);
  }
});

test('a public route answers nobody in particular', async () => {
  for (const path of ['elections', `elections/${tenant.electionId}`])
    expect((await fetch(`${system.url}/api/reporting/${path}`)).status).toBe(200);
});

test('what others are refused works for every role that may', async () => {
  const wrong: string[] = [];
  for (const [name, route] of all)
    for (const role of name.startsWith('DELETE') || name.endsWith('withdraw') ? route.may.slice(0, 1) : route.may) {
      const { status, text } = await ask(name, route, own[role]);
      if (status >= 300) wrong.push(`${name} as its ${role}: ${status} ${text.slice(0, 200)}`);
    }
  expect(wrong).toEqual([]);
});

test.each<[Role, string]>([
  ['operator', 'tenan-1'],
  ['commission', 'kpu-52'],
  ['supervisor', 'bawaslu-52'],
])('who signs out as %s is nobody on every route within 5 seconds', async (role, accountName) => {
  const visitor = new Visitor(system.url, { accountName, password });
  expect((await ask(signOut, routes[signOut]!, visitor)).status).toBe(204);
  const ended = Date.now();
  const { looks = [], changes = [] } = Object.groupBy(
    all.filter(([, { may }]) => may.includes(role)),
    ([name]) => (name.startsWith('GET') ? 'looks' : 'changes'),
  );
  for (const [name, route] of [...looks, ...changes]) {
    let answer = await ask(name, route, visitor);
    while (name.startsWith('GET') && answer.status !== 401 && Date.now() < ended + 5_000)
      answer = await ask(name, route, visitor);
    expect([name, answer.status]).toEqual([name, 401]);
  }
  await own[role].get(role === 'operator' ? `ingestion/uploads?pair=${tenant.pairId}` : 'nomination/elections'); // another session
});
