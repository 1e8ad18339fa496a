import { randomUUID } from 'node:crypto';
import { startWorld, type World } from './ingestion-service.js';
import { read, send } from './tus.js';
import { supporters, workbook } from './workbooks.js';

const [first, second, exceptional] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

let world: World;
let url: string;
beforeAll(async () => {
  world = await startWorld();
  url = await world.instance();
}, 60_000);
afterAll(() => world.stop());

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour);

test('an upload is given the rules its window is pinned to, and keeps them when a decision replaces them', async () => {
  const pair = await world.makePair({ opensAt: ago(9), closesAt: ago(8) });
  const { electionId, pairId } = pair;
  const token = await world.token({ role: 'operator', ...pair });
  const receive = async (from: number) => {
    const id = await send(url, token, pairId, await workbook(supporters(from, 3)));
    return { id, rulePack: (await read(url, token, id)).receipt!.rulePack };
  };
  const stageId = randomUUID();
  await world.openStage(electionId, stageId, 1, { opensAt: ago(2), rulePack: first });
  const before = await receive(1);
  await world.openStage(electionId, stageId, 2, { opensAt: ago(2), rulePack: second });
  const after = await receive(11);
  await world.openStage(electionId, stageId, 1, { opensAt: ago(2), rulePack: first }); // late, and older: ignored
  await world.openStage(electionId, randomUUID(), 1, { opensAt: ago(1), rulePack: exceptional });
  const inTheWindowThatOpenedLast = await receive(21);

  expect([before, after, inTheWindowThatOpenedLast].map(({ rulePack }) => rulePack)).toEqual([
    first,
    second,
    exceptional,
  ]);
  const told = (await world.said()).flatMap(({ event }) =>
    event.case === 'uploadReceived' || event.case === 'uploadChunked' ? [event.value.receipt!] : [],
  );
  for (const { id, rulePack } of [before, after, inTheWindowThatOpenedLast])
    expect(told.filter(({ uploadId }) => uploadId === id).map((receipt) => receipt.rulePack)).toEqual([
      rulePack,
      rulePack,
    ]);
}, 60_000);

test('a window that nobody pinned rules to holds no receipt up', async () => {
  const pair = await world.makePair();
  const token = await world.token({ role: 'operator', ...pair });
  const id = await send(url, token, pair.pairId, await workbook(supporters(1, 3)));
  expect(await read(url, token, id)).toMatchObject({ state: 'chunked', receipt: { rulePack: '' } });
});
