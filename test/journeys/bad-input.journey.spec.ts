import { setTimeout as sleep } from 'node:timers/promises';
import { loadEdition } from '@silon/regions';
import pg from 'pg';
import { planCampaign } from '../synthetic/campaign.ts';
import { countedIn, noTruth } from '../synthetic/truth.ts';
import type { Visitor } from '../users/visitor.ts';
import { badFiles } from './bad-input/files.ts';
import { problemIn } from './bad-input/problem.ts';
import { type BadRequest, badBeginnings, badContinuations, badQuestions } from './bad-input/requests.ts';
import { storedOf } from './bad-input/stored.ts';
import { type OneSystem, oneSystem } from './one-system.ts';
import { commissionOf, electionWith, type Pair } from './one-system/people.ts';
import { sendBytes, sendRows } from './one-system/send-rows.ts';

type Tally = { totals: { received: number; counted: number }; version: number };
type Election = { stages: { id: string }[] };

let system: OneSystem;
let commission: Visitor;
let [pair, rival, late]: Pair[] = [];
let supporters = 0;

beforeAll(async () => {
  system = await oneSystem();
  commission = await commissionOf(system, '52');
  [pair, rival] = await electionWith(commission, 'cermat', 2);
  [late] = await electionWith(commission, 'telat', 1);
  const edition = await loadEdition('2025', { province: '52' });
  const truth = noTruth();
  const [book] = planCampaign({ edition, seed: 404, rows: 150, regencies: ['5203'] });
  await sendRows(pair!, 'dukungan.xlsx', { rows: book!.rows(truth) });
  supporters = countedIn(truth);
}, 180_000);

const tally = () => pair!.operator.get<Tally>(`reporting/pairs/${pair!.id}/tally`);
const stored = () => storedOf(system, pair!.id);

async function send({ method, path, headers = {}, body, as = 'operator' }: BadRequest): Promise<Response> {
  const visitor = {
    operator: pair!.operator,
    rival: rival!.operator,
    late: late!.operator,
    commission,
    nobody: undefined,
  }[as];
  const authorization = await visitor?.authorization();
  return fetch(`${system.url}/api/${path}`, {
    method,
    headers: { ...(authorization && { Authorization: authorization }), ...headers },
    body: body ?? null,
  });
}

/** What each request got, beside what it should. */
async function answersTo(requests: Record<string, BadRequest>) {
  const got: Record<string, unknown> = {};
  for (const [name, request] of Object.entries(requests)) {
    const { status, code } = await problemIn(await send(request)).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    got[name] = [status, code];
  }
  return {
    got,
    expected: Object.fromEntries(Object.entries(requests).map(([name, { expected }]) => [name, expected])),
  };
}

/** Begins an upload of 100 bytes; returns its id. */
async function begin(of: Pair): Promise<string> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const answer = await fetch(`${system.url}/api/ingestion/files`, {
    method: 'POST',
    headers: {
      Authorization: (await of.operator.authorization())!,
      ...{ 'Tus-Resumable': '1.0.0', 'Upload-Length': '100' },
      'Upload-Metadata': `pair ${base64(of.id)},filename ${base64('dukungan.xlsx')}`,
    },
  });
  expect(answer.status).toBe(201);
  return answer.headers.get('location')!.split('/').at(-1)!;
}

/** Sends the bytes of an upload, or asks of it. */
const about = async (
  method: string,
  id: string,
  { operator }: Pair,
  headers: Record<string, string> = {},
  body?: string,
) =>
  fetch(`${system.url}/api/ingestion/files/${id}`, {
    method,
    headers: { Authorization: (await operator.authorization())!, 'Tus-Resumable': '1.0.0', ...headers },
    body: body ?? null,
  });

/** The commission moves the end of the window to this moment; ingestion hears of it soon. */
async function closeWindow(of: Pair): Promise<void> {
  const { stages } = await commission.get<Election>(`nomination/elections/${of.electionId}`);
  const closesAt = new Date().toISOString();
  await commission.patch(`nomination/elections/${of.electionId}/stages/${stages[0]!.id}`, { closesAt });
  const db = new pg.Client({ connectionString: system.databases.ingestion.ownerUrl });
  await db.connect();
  const heard = 'SELECT 1 FROM stage WHERE stage_id = $1 AND closes_at <= now()';
  while ((await db.query(heard, [stages[0]!.id])).rowCount === 0) await sleep(50);
  await db.end();
}

test('an upload that the window’s end overtakes is refused, and leaves no bytes', async () => {
  const id = await begin(late!);
  await closeWindow(late!);
  const bytes = { 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' };

  const answer = await about('PATCH', id, late!, bytes, 'x'.repeat(100));

  expect(await problemIn(answer)).toEqual({ status: 403, code: 'window-closed' });
  expect(await late!.operator.get(`ingestion/uploads/${id}`)).toMatchObject({
    state: 'refused',
    receipt: null,
    findings: [{ code: 'F034', message: { id: expect.any(String), en: expect.any(String) } }],
  });
  expect(await storedOf(system, late!.id)).toMatchObject({ receipts: 0, judgedUploads: 0, spool: [] });
});

test('what cannot begin an upload is refused by name, and nothing is stored', async () => {
  const requests = badBeginnings(pair!, late!);
  const before = await stored();

  const { got, expected } = await answersTo(requests);

  expect(got).toEqual(expected);
  expect(await stored()).toEqual(before);
});

test('what cannot go on with an upload leaves it where it stood', async () => {
  const id = await begin(pair!);
  const before = await stored();

  const { got, expected } = await answersTo(badContinuations(id));

  expect(got).toEqual(expected);
  expect((await about('HEAD', id, pair!)).headers.get('upload-offset')).toBe('0');
  expect(await stored()).toEqual(before);
  expect((await about('DELETE', id, pair!)).status).toBe(204);
});

test('questions about nothing there is, and those that cannot be read, get a problem document', async () => {
  const before = await stored();

  const { got, expected } = await answersTo(badQuestions(pair!));

  expect(got).toEqual(expected);
  expect(await stored()).toEqual(before);
});

test('a file no list can be read from is kept, refused with its code, and counts nothing', async () => {
  const [before, counted] = [await stored(), await tally()];
  const said: Record<string, unknown> = {};

  for (const [name, { bytes }] of Object.entries(badFiles)) {
    const { received } = await sendBytes(pair!, `${name}.xlsx`, await bytes());
    expect(received.receipt).not.toBeNull();
    expect(received.findings).toEqual(
      received.findings.map(() =>
        expect.objectContaining({ message: { id: expect.any(String), en: expect.any(String) } }),
      ),
    );
    said[name] = [received.state, received.findings[0]?.code];
  }

  expect(said).toEqual(
    Object.fromEntries(Object.entries(badFiles).map(([name, { code }]) => [name, ['refused', code]])),
  );
  const { files, uploads, receipts, judgedUploads, ...after } = await stored();
  const sent = Object.keys(badFiles).length;
  expect([uploads - before.uploads, receipts - before.receipts]).toEqual([sent, sent]);
  const { files: _, uploads: __, receipts: ___, judgedUploads: ____, ...rest } = before;
  expect(after).toEqual({ ...rest, spool: [] });
  const news = files.filter((file) => !before.files.includes(file)).map((file) => file.split('/')[0]!);
  expect(news.filter((kind) => kind === 'originals')).toHaveLength(sent);
  expect(news).not.toContain('chunks');
  expect(judgedUploads).toBeGreaterThanOrEqual(before.judgedUploads);
  expect((await tally()).totals).toEqual(counted.totals);
});

test('nothing of what was sound is lost', async () => {
  expect((await tally()).totals).toMatchObject({ received: supporters, counted: supporters });
});
