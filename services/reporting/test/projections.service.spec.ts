import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@silon/testing';
import { UploadState } from '@silon/contracts';
import fc from 'fast-check';
import { migrations } from '../src/migrations.js';
import type { PublicSnapshot } from '../src/public/snapshot.js';
import { type Said, Story } from './events.js';
import { type Instance, ownNames, startInstance } from './instance.js';
import { tell } from './tell.js';

let test_: TestDatabase;
let instance: Instance;

beforeAll(async () => {
  test_ = await createTestDatabase(migrations);
  instance = await startInstance({ DATABASE_URL: test_.url, ...ownNames() });
});
afterAll(async () => {
  await instance.app.close();
  await test_.drop();
});

const fetchSnapshot = (electionId: string, headers = {}) =>
  fetch(`${instance.url}/elections/${electionId}`, { headers });
const snapshotOf = async ({ electionId }: Story) => (await (await fetchSnapshot(electionId)).json()) as PublicSnapshot;

test('a snapshot tells the election, its threshold, stages, pairs and figures', async () => {
  const story = new Story();
  await tell(
    instance,
    story.election(),
    story.stage(),
    story.pair(),
    story.received('u1'),
    story.chunked('u1', [6, 5]),
  );
  await tell(instance, story.ledger(1, { '5201': 60, '5202': 45, '5203': 0, unknown: 0 }));

  const { version, election, threshold, stages, pairs } = await snapshotOf(story);
  expect(version).toBe(6);
  expect(election).toMatchObject({ name: 'Gubernur NTB 2018', office: 'governor', timeZone: 'Asia/Makassar' });
  expect(threshold).toMatchObject({ minimum: 100, spread: 2, subregions: 3, voterListTotal: 3_568_594 });
  expect(stages).toMatchObject([{ kind: 'support-handover', status: 'open' }]);
  expect(pairs).toMatchObject([
    {
      candidateName: 'Calon Satu',
      counted: 105,
      rejected: 4,
      received: 109,
      verdict: { reached: true, shortfall: 0, spreadReached: 2 },
      spread: { reached: 2, needed: 2 },
      uploads: { received: 1, judging: 1, rows: 11, rowsJudged: 0 },
      beingVerified: false,
      perSubregion: [
        { code: '5201', counted: 60 },
        { code: '5202', counted: 45 },
        { code: '5203', counted: 0 },
        { code: 'unknown', counted: 0 },
      ],
    },
  ]);
});

test('small figures are folded, spread counts the true ones', async () => {
  const story = new Story();
  await tell(instance, story.election(), story.pair(), story.ledger(1, { '5201': 3, '5202': 60, '5203': 700 }));
  const [pair] = (await snapshotOf(story)).pairs;
  expect(pair!.perSubregion.map(({ counted }) => counted)).toEqual(['<100', '<100', 700, 0]);
  expect(pair).toMatchObject({ counted: 763, spread: { reached: 3 } });
  expect(JSON.stringify(pair)).not.toMatch(/\b60\b/);
});

test('each upload is in one phase, whichever stream speaks first', async () => {
  const story = new Story();
  await tell(
    instance,
    story.election(),
    story.pair(),
    story.received('reading'),
    story.received('same', { same: 'x' }),
  );
  await tell(instance, story.judged('judging', 1, 3, 2000, 5000), story.received('refused'), story.refused('refused'));
  await tell(instance, story.chunked('concluding', [5]), story.judged('concluding', 1, 1, 5, 5));
  await tell(instance, story.concluded('concluded'), story.chunked('concluded', [5]), story.concluded('withdrawn'));
  await tell(instance, story.concluded('withdrawn', { version: 2, state: UploadState.WITHDRAWN }));
  const [pair] = (await snapshotOf(story)).pairs;
  const one = { reading: 1, judging: 1, concluding: 1, concluded: 1, refused: 1, withdrawn: 1, same: 1 };
  expect(pair!.uploads).toMatchObject({ ...one, received: 7, rowsJudged: 2005 });
});

test('events late, doubled and reordered leave the same snapshot', async () => {
  const scenes = (story: Story): Said[] => [
    story.election({ version: 1, name: 'Draf' }),
    story.election({ version: 2 }),
    story.stage(),
    story.pair({ version: 1, candidateName: 'Salah Ketik' }),
    story.pair({ version: 2 }),
    story.received('u'.concat(story.electionId)),
    story.chunked('u'.concat(story.electionId), [5, 5]),
    story.judged('u'.concat(story.electionId), 1, 2, 5, 10),
    story.judged('u'.concat(story.electionId), 2, 2, 10, 10),
    story.concluded('u'.concat(story.electionId)),
    story.ledger(1, { '5201': 40, '5202': 2 }),
    story.recount(1, { '5201': 41, '5202': 2 }),
    story.ledger(2, { '5201': 60, '5202': 45, unknown: 1 }),
    story.recount(2, { '5201': 60, '5202': 45 }),
    story.recount(2, { '5201': 60, '5202': 45, unknown: 1 }, new Date('2030-01-01')),
  ];
  const shown = async (story: Story, order: readonly number[]) => {
    const events = scenes(story);
    await tell(instance, ...order.map((n) => events[n]!));
    const { version: _, asOf: __, ...rest } = await snapshotOf(story);
    const { electionId, pairId } = story;
    return JSON.stringify(rest).replaceAll(electionId, 'election').replaceAll(pairId, 'pair');
  };
  const inOrder = scenes(new Story()).map((_, n) => n);
  const expected = await shown(new Story(), inOrder);
  expect(JSON.parse(expected).pairs).toMatchObject([
    { counted: 106, beingVerified: false, candidateName: 'Calon Satu' },
  ]);

  const orders = fc
    .array(fc.nat(inOrder.length - 1), { maxLength: 8 })
    .chain((doubled) => fc.shuffledSubarray([...inOrder, ...doubled], { minLength: inOrder.length + doubled.length }));
  await fc.assert(
    fc.asyncProperty(orders, async (order) => expect(await shown(new Story(), order)).toBe(expected)),
    { numRuns: 40 },
  );
});

test('versions have no gap and no double under concurrent consumers', async () => {
  const story = new Story();
  await tell(instance, story.election(), story.pair());
  const events = Array.from({ length: 60 }, (_, n) => story.judged(`${story.electionId}_${n}`, 1, 2, 1, 2));
  await Promise.all(events.map((event) => tell(instance, event)));
  expect((await snapshotOf(story)).version).toBe(62);
});

test('a lower version and a doubled event change nothing, not even the version', async () => {
  const story = new Story();
  const second = story.ledger(2, { '5201': 42 });
  await tell(instance, story.election(), story.pair(), second, second);
  await tell(instance, story.pair({ version: 1, candidateName: 'Lama' }));
  expect(await snapshotOf(story)).toMatchObject({ version: 3, pairs: [{ counted: 42, candidateName: 'Calon Satu' }] });
});

test('a recount that differs is said in public and overwrites nothing; an equal one clears it', async () => {
  const story = new Story();
  const pair = async () => (await snapshotOf(story)).pairs[0];
  await tell(
    instance,
    story.election(),
    story.pair(),
    story.ledger(1, { '5201': 40 }),
    story.recount(1, { '5201': 40 }),
  );
  expect(await pair()).toMatchObject({ counted: 40, beingVerified: false });

  await tell(instance, story.recount(1, { '5201': 39 }, new Date(5_000)));
  expect(await pair()).toMatchObject({ counted: 40, beingVerified: true });
  await tell(instance, story.ledger(2, { '5201': 50 }));
  expect(await pair()).toMatchObject({ counted: 50, beingVerified: true });

  await tell(instance, story.recount(2, { '5201': 50 }, new Date(9_000)));
  expect(await pair()).toMatchObject({ counted: 50, beingVerified: false });
});

test('a shown total that was spoiled is noticed by the next recount', async () => {
  const story = new Story();
  const pair = async () => (await snapshotOf(story)).pairs[0];
  await tell(instance, story.election(), story.pair(), story.ledger(1, { '5201': 40 }));
  await tell(instance, story.recount(1, { '5201': 40 }, new Date(5_000)));
  expect(await pair()).toMatchObject({ beingVerified: false });

  await test_.db.query('UPDATE tally_subregion SET counted = counted + 1 WHERE pair_id = $1', [story.pairId]);
  await tell(instance, story.recount(1, { '5201': 40 }, new Date(9_000)));
  expect(await pair()).toMatchObject({ counted: 41, beingVerified: true });
});

test('the ETag is the version: who has it gets 304, who has an older one gets the new one', async () => {
  const story = new Story();
  await tell(instance, story.election(), story.pair());
  const first = await fetchSnapshot(story.electionId);
  expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
  expect((await fetchSnapshot(story.electionId, { 'If-None-Match': '"2"' })).status).toBe(304);

  await tell(instance, story.ledger(1, { '5201': 1 }));
  const next = await fetchSnapshot(story.electionId, { 'If-None-Match': '"2"' });
  expect([next.status, next.headers.get('etag')]).toEqual([200, '"3"']);
});

test('a stage opens and closes in public by the database clock, with a version of its own', async () => {
  const story = new Story();
  const [{ now }] = await test_.db.query('SELECT now()');
  const opensAt = new Date(now.getTime() + 6_000);
  await tell(instance, story.election(), story.stage({ opensAt }));
  expect(await snapshotOf(story)).toMatchObject({ version: 2, stages: [{ status: 'upcoming' }] });
  for (let looks = 0; (await snapshotOf(story)).version < 3 && looks < 400; looks++) await sleep(50);
  expect(await snapshotOf(story)).toMatchObject({ version: 3, stages: [{ status: 'open' }] });
});

test('an election nobody has spoken of is not found, in both languages', async () => {
  const answer = await fetchSnapshot('018f0000-0000-7000-8000-000000000000');
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code: 'not-found', title: 'Tidak ditemukan.', title_en: 'Not found.' });
});
