import type { Account } from '@silon/access';
import { linkActs, verifyTrace } from '@silon/trace';
import { commissionOf, type Nomination, ntb, ntb2018, startNomination } from './nomination-service.js';

let nomination: Nomination;
beforeAll(async () => void (nomination = await startNomination()));
afterAll(() => nomination.stop());

const window = { opensAt: '2017-11-22T08:00', closesAt: '2017-11-26T23:59:59' };
const handover = { kind: 'support-handover', name: 'Penyerahan dukungan', ...window };
const post = (path: string, body: object, by: Account = ntb) => nomination.call(by, 'POST', path, body);
const patch = (path: string, body: object, by: Account = ntb) => nomination.call(by, 'PATCH', path, body);
const get = (path: string, by: Account = ntb) => nomination.call(by, 'GET', path);

const newElection = async (more: object = {}) => (await post('/elections', { ...ntb2018, ...more })).body.id;
const newPair = async (election: string) =>
  (await post(`/elections/${election}/pairs`, { candidateName: 'Calon Satu', viceCandidateName: 'Wakil Satu' })).body
    .id;

describe('an election', () => {
  test('knows its subregions from the pinned edition and agrees with its decree', async () => {
    const { status, body } = await post('/elections', ntb2018);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      commission: '52',
      regionEdition: '2025',
      version: 1,
      settingsVersion: 1,
      warnings: [],
    });
    expect(body.subregions).toHaveLength(10);
    expect(body.subregions).toContainEqual({ code: '5271', name: expect.stringMatching(/mataram/i) });
  });

  test('of a regency has kecamatan', async () => {
    const { body } = await post('/elections', { ...ntb2018, office: 'mayor', regionCode: '52.71', minimumSpread: 4 });

    expect(body.regionCode).toBe('5271');
    expect(body.subregions).toHaveLength(6);
  });

  test('chooses the columns of its lists once: 2018 unless it says otherwise, and never another', async () => {
    const { body } = await post('/elections', { ...ntb2018, profile: 'b1-kwk-2024' });
    expect(body.profile).toBe('b1-kwk-2024');
    expect((await get(`/elections/${await newElection()}`)).body.profile).toBe('b1-kwk-2018');
    const change = await patch(`/elections/${body.id}`, { profile: 'b1-kwk-2018' });
    const unknown = await post('/elections', { ...ntb2018, profile: 'b1-kwk-2017' });
    expect([change.status, unknown.status]).toEqual([400, 400]);
  });

  test('whose decree disagrees with the formula is accepted with the warning T407, also told later', async () => {
    const { status, body } = await post('/elections', { ...ntb2018, minimumSupport: 303_330 });

    expect(status).toBe(201);
    const figures = { code: 'T407', figure: 'minimum', decree: 303_330, computed: 303_331 };
    const id = expect.stringContaining('Jumlah minimal dalam keputusan 303.330, menurut rumus 303.331.');
    const warning = { ...figures, id, link: '/rules/T407' };
    expect(body.warnings).toEqual([expect.objectContaining(warning)]);
    expect((await get(`/elections/${body.id}`)).body.warnings).toEqual(body.warnings);

    const mended = await patch(`/elections/${body.id}`, { minimumSupport: 303_331 });
    expect(mended.body).toMatchObject({ warnings: [], version: 2, settingsVersion: 1 });
  });

  test.each([
    ['another region', { regionCode: '53' }, 'not-yours'],
    ['a region nobody knows', { office: 'mayor', regionCode: '52.99' }, 'unknown'],
    ['a regency for a governor', { regionCode: '52.71' }, 'office'],
    ['a kabupaten for a mayor', { office: 'mayor', regionCode: '52.01' }, 'office'],
    ['a kota for a regent', { office: 'regent', regionCode: '52.71' }, 'office'],
  ])('of %s is refused', async (_, wrong, because) => {
    expect(await post('/elections', { ...ntb2018, ...wrong })).toMatchObject({
      status: 422,
      body: { code: 'region-refused', details: { because } },
    });
  });

  test.each([
    ...[{ timeZone: 'Europe/Berlin' }, { votingDay: '27-06-2018' }, { minimumSupport: 0 }, { surprise: 1 }],
    { ruleSettings: { severities: { R120: 'INFO' } } },
    { ruleSettings: { severities: { X202: 'REJECT_ROW' } } },
  ])('with %j is refused at the door', async (wrong) => {
    expect(await post('/elections', { ...ntb2018, ...wrong })).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
  });

  test.each([{ minimumSpread: 11 }, { minimumSupport: 3_568_595 }])(
    'with %j, which nobody could meet, is refused',
    async (wrong) => {
      const impossible = { status: 422, body: { code: 'figures-impossible' } };
      expect(await post('/elections', { ...ntb2018, ...wrong })).toMatchObject(impossible);
      expect(await patch(`/elections/${await newElection()}`, wrong)).toMatchObject(impossible);
    },
  );

  test('counts the settings that judging hangs on, apart from its version; no change is no version', async () => {
    const id = await newElection();

    const versions = [];
    for (const change of [{ name: 'Nama baru' }, { votingDay: '2018-06-28' }, { votingDay: '2018-06-28' }, {}])
      versions.push((await patch(`/elections/${id}`, change)).body);

    expect(versions.map(({ version, settingsVersion }) => [version, settingsVersion])).toEqual([
      [2, 1],
      [3, 2],
      [3, 2],
      [3, 2],
    ]);
  });

  test('keeps of its rule settings what a change does not name', async () => {
    const severities = { X202: 'INFO' };
    const { body } = await post('/elections', { ...ntb2018, ruleSettings: { maximumAge: 110, severities } });
    await patch(`/elections/${body.id}`, { ruleSettings: { minimumAge: 18 } });
    expect((await get(`/elections/${body.id}`)).body).toMatchObject({
      settingsVersion: 2,
      ruleSettings: { minimumAge: 18, maximumAge: 110, severities },
    });
  });

  test('changed by many at once loses no change and no version', async () => {
    const id = await newElection();

    await Promise.all([1, 2, 3, 4, 5].map((n) => patch(`/elections/${id}`, { name: `Nama ${n}` })));

    expect((await get(`/elections/${id}`)).body.version).toBe(6);
    const versions = (await nomination.said())
      .filter(({ electionId }) => electionId === id)
      .map(({ event }) => event.value!.version);
    expect(versions).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a stage', () => {
  test('opens and closes by the clock of the election', async () => {
    const id = await newElection();
    const { status, body } = await post(`/elections/${id}/stages`, handover);

    expect(status).toBe(201);
    expect(body).toMatchObject({ opensAt: '2017-11-22T00:00:00.000Z', closesAt: '2017-11-26T15:59:59.000Z' });
  });

  test('must close after it opens', async () => {
    const id = await newElection();
    const upsideDown = { ...handover, opensAt: window.closesAt, closesAt: window.opensAt };

    expect(await post(`/elections/${id}/stages`, upsideDown)).toMatchObject({
      status: 422,
      body: { code: 'window-upside-down' },
    });
  });

  test('a second of its kind, or one opened again, rests on a decision', async () => {
    const id = await newElection();
    const first = (await post(`/elections/${id}/stages`, handover)).body.id;
    const refused = { status: 422, body: { code: 'exception-needs-decision' } };
    const exceptionDecision = '1/PHP/2018';

    expect(await post(`/elections/${id}/stages`, handover)).toMatchObject(refused);
    expect((await post(`/elections/${id}/stages`, { ...handover, exceptionDecision })).status).toBe(201);

    const longer = { closesAt: '2017-11-28T00:00' };
    expect(await patch(`/elections/${id}/stages/${first}`, longer)).toMatchObject(refused);
    expect(await patch(`/elections/${id}/stages/${first}`, { ...longer, exceptionDecision })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await patch(`/elections/${id}/stages/${first}`, { closesAt: '2017-11-29T00:00' })).toMatchObject(refused);
  });
});

describe('a pair', () => {
  test('files its mandate; the same again is no new version', async () => {
    const election = await newElection();
    const pair = await newPair(election);
    const mandate = { number: '1/M/2017', date: '2017-11-01' };

    const filed = await post(`/elections/${election}/pairs/${pair}/mandate`, mandate);
    const again = await post(`/elections/${election}/pairs/${pair}/mandate`, mandate);

    expect(filed).toMatchObject({ status: 200, body: { mandate, version: 2 } });
    expect(again.body).toEqual(filed.body);
    const events = (await nomination.said()).filter(({ electionId }) => electionId === election);
    expect(events.map(({ eventId }) => eventId)).toEqual([
      `election_${election}_1`,
      `pair_${pair}_1`,
      `pair_${pair}_2`,
    ]);
    expect(events.at(-1)!.event).toMatchObject({
      case: 'pairChanged',
      value: { pairId: pair, candidateName: 'Calon Satu', mandateNumber: '1/M/2017' },
    });
  });

  test('of another election is not reached through this one', async () => {
    const [one, other] = [await newElection(), await newElection()];
    const pair = await newPair(other);

    const answer = await post(`/elections/${one}/pairs/${pair}/mandate`, { number: '1/M/2017', date: '2017-11-01' });

    expect(answer.status).toBe(404);
  });
});

describe('who is asking', () => {
  let election: string;
  let pair: string;
  let stage: string;
  beforeAll(async () => {
    election = await newElection();
    pair = await newPair(election);
    await newPair(election);
    stage = (await post(`/elections/${election}/stages`, handover)).body.id;
  });

  const asks = (): [method: 'GET' | 'POST' | 'PATCH', path: string, body?: object][] => [
    ['GET', `/elections/${election}`],
    ['PATCH', `/elections/${election}`, { name: 'Bukan punya kami' }],
    ['POST', `/elections/${election}/stages`, handover],
    ['PATCH', `/elections/${election}/stages/${stage}`, { name: 'Bukan punya kami' }],
    [
      'POST',
      `/elections/${election}/stages/${stage}/rule-pack`,
      { rulePack: 'a'.repeat(64), decisionNumber: '9/PL/2017', reason: 'Bukan punya kami sama sekali' },
    ],
    ['POST', `/elections/${election}/pairs`, { candidateName: 'Calon Dua', viceCandidateName: 'Wakil Dua' }],
    ['POST', `/elections/${election}/pairs/${pair}/mandate`, { number: '9/M/2017', date: '2017-11-01' }],
  ];
  const statuses = (by: Account) => Promise.all(asks().map(async (ask) => (await nomination.call(by, ...ask)).status));

  test('another commission finds nothing', async () => {
    expect(await statuses(commissionOf('53'))).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await get('/elections', commissionOf('53'))).body.elections).toEqual([]);
  });

  test('a supervisor reads only', async () => {
    expect(await statuses({ ...ntb, role: 'supervisor' })).toEqual([200, 403, 403, 403, 403, 403, 403]);
  });

  test('an operator reads his own election, and of its pairs his own', async () => {
    const operator: Account = { id: 'o', role: 'operator', commission: '52', electionId: election, pairId: pair };

    expect(await statuses(operator)).toEqual([200, 403, 403, 403, 403, 403, 403]);
    expect((await get(`/elections/${election}`, operator)).body.pairs).toEqual([expect.objectContaining({ id: pair })]);
    expect((await get(`/elections/${await newElection()}`, operator)).status).toBe(404);
    expect((await get('/elections', operator)).status).toBe(403);
  });
});

test('every command is an act, and the chain holds', async () => {
  const election = await newElection();
  await patch(`/elections/${election}`, { name: 'Nama baru' });
  await linkActs(nomination.db).catch(() => undefined); // the service's own linker may be at it

  const acts = await nomination.db.query('SELECT actor, action FROM act WHERE object = $1 ORDER BY id', [
    `election/${election}`,
  ]);
  expect(acts).toEqual([
    { actor: 'kpu-52', action: 'create-election' },
    { actor: 'kpu-52', action: 'change-election' },
  ]);
  expect((await verifyTrace(nomination.db)).faults).toEqual([]);
});
