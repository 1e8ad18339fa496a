import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { PinWindows } from '../src/stages/pin-windows.js';
import { type Nomination, ntb, ntb2018, startNomination } from './nomination-service.js';

const [older, present, newer] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const release = (current: string, packs: string[]) => ({
  current,
  packs: packs.map((sha256) => ({ sha256, madeOn: '2017-11-01', release: '1.0' })),
});
const newerRelease = release(newer, [older, present, newer]);

let nomination: Nomination;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(release(present, [older, present])));
  nomination = await startNomination({ RULE_PACK_DIRECTORY: folder });
}, 60_000);
afterAll(async () => {
  await nomination.stop();
  delete process.env.RULE_PACK_DIRECTORY;
  rmSync(folder, { recursive: true });
});

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const window = (opens: number, closes: number) => ({
  kind: 'support-handover',
  name: 'Penyerahan dukungan',
  opensAt: hours(opens),
  closesAt: hours(closes),
});
const open = window(-1, 24);
const notOpenYet = window(24, 48);

async function newStage(
  wanted: object,
): Promise<{ election: string; id: string; body: { [member: string]: unknown } }> {
  const election = (await nomination.call(ntb, 'POST', '/elections', ntb2018)).body.id;
  const { body } = await nomination.call(ntb, 'POST', `/elections/${election}/stages`, wanted);
  return { election, id: body.id, body };
}
const decision = { decisionNumber: '21/PL.02.2/52/2017', reason: 'Kode kelurahan hasil pemekaran belum dikenal' };
const replace = ({ election, id }: { election: string; id: string }, body: object) =>
  nomination.call(ntb, 'POST', `/elections/${election}/stages/${id}/rule-pack`, body);
const change = ({ election, id }: { election: string; id: string }, body: object) =>
  nomination.call(ntb, 'PATCH', `/elections/${election}/stages/${id}`, body);
const saidOf = async (id: string) =>
  (await nomination.said()).flatMap(({ event }) =>
    event.case === 'stageChanged' && event.value.stageId === id ? [event.value] : [],
  );

test('a window in which support is received is pinned to the rules of the release, and its event says so', async () => {
  const { id, body } = await newStage(open);
  expect(body).toMatchObject({ rulePack: present, rulePackDecision: '' });
  expect(await saidOf(id)).toMatchObject([{ version: 1, rulePack: present, rulePackDecision: '' }]);

  const registration = await newStage({ ...open, kind: 'registration' });
  expect(registration.body).toMatchObject({ rulePack: '' });
});

test('an open window keeps its rules when its times change', async () => {
  const stage = await newStage(open);
  expect((await change(stage, { closesAt: hours(30) })).body).toMatchObject({ version: 2, rulePack: present });
});

test('other rules in an open window need a numbered decision, which the trace keeps', async () => {
  const stage = await newStage(open);
  for (const missing of [{ reason: decision.reason }, { decisionNumber: decision.decisionNumber }])
    expect(await replace(stage, { rulePack: older, ...missing })).toMatchObject({ status: 400 });

  const replaced = await replace(stage, { rulePack: older, ...decision });
  expect(replaced).toMatchObject({
    status: 200,
    body: { version: 2, rulePack: older, rulePackDecision: decision.decisionNumber },
  });
  expect((await saidOf(stage.id)).at(-1)).toMatchObject({
    version: 2,
    rulePack: older,
    rulePackDecision: decision.decisionNumber,
  });
  const acts = await nomination.db.query(
    `SELECT actor, action, reason FROM act WHERE object = $1 ORDER BY id DESC LIMIT 1`,
    [`stage/${stage.id}`],
  );
  const reason = `${decision.decisionNumber}: ${decision.reason}`;
  expect(acts).toEqual([{ actor: ntb.id, action: 'replace-rule-pack', reason }]);

  expect((await replace(stage, { rulePack: older, ...decision })).body).toMatchObject({ version: 2 });
  expect((await change(stage, { closesAt: hours(30) })).body).toMatchObject({ rulePack: older });
});

test('a pack this release does not ship is refused, and those it ships are named', async () => {
  expect(await replace(await newStage(open), { rulePack: newer, ...decision })).toMatchObject({
    status: 422,
    body: { code: 'rule-pack-unknown', details: { known: [older, present] } },
  });
});

test.each([
  ['before it opens', notOpenYet],
  ['after it closed', window(-48, -24)],
  ['of a stage in which nothing is received', { ...open, kind: 'registration' }],
])('the rules of a window are not replaced %s', async (_when, wanted) => {
  expect(await replace(await newStage(wanted), { rulePack: older, ...decision })).toMatchObject({
    status: 409,
    body: { code: 'window-not-open' },
  });
});

describe('a newer release that starts', () => {
  const start = () => new PinWindows(nomination.app.get(DataSource), newerRelease).onApplicationBootstrap();

  test('pins its rules to windows that are not open yet, and leaves open ones alone', async () => {
    const [waits, isOpen] = [await newStage(notOpenYet), await newStage(open)];
    await Promise.all([start(), start()]);
    expect((await saidOf(waits.id)).map(({ version, rulePack }) => [version, rulePack])).toEqual([
      [1, present],
      [2, newer],
    ]);
    expect(await saidOf(isOpen.id)).toHaveLength(1);

    // The release before it, still running or started again, does not know the newer pack and leaves it.
    await new PinWindows(nomination.app.get(DataSource), release(present, [older, present])).onApplicationBootstrap();
    expect(await saidOf(waits.id)).toHaveLength(2);
  });

  test('gives rules to an open window from before there were packs', async () => {
    const { id } = await newStage(open);
    await nomination.db.query(`UPDATE stage SET rule_pack = '' WHERE id = $1`, [id]);
    await start();
    expect((await saidOf(id)).at(-1)).toMatchObject({ version: 2, rulePack: newer });
  });
});
