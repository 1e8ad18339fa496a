import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEdition } from '@silon/regions';
import { planCampaign } from '../synthetic/campaign.ts';
import { readTemplate } from '../synthetic/issued-template.ts';
import { countedIn, noTruth } from '../synthetic/truth.ts';
import { writeWorkbook } from '../synthetic/workbook/write-workbook.ts';
import { downloadTemplate } from '../users/download-template.ts';
import { followUpload } from '../users/follow-upload.ts';
import { untilStreamed } from '../users/follow-stream.ts';
import { sendWorkbook } from '../users/send-workbook.ts';
import { oneSystem, type OneSystem } from './one-system.ts';
import { commissionOf, electionWith, type Pair } from './one-system/people.ts';

let system: OneSystem;
let pair: Pair;
const folder = mkdtempSync(join(tmpdir(), 'silon-journey-'));

beforeAll(async () => {
  system = await oneSystem();
  [pair] = (await electionWith(await commissionOf(system, '52'), 'unggah', 1)) as [Pair];
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a thousand rows with the four refusals of 2017 travel from the file to the public stream', async () => {
  const { id: pairId, operator } = pair;
  const truth = noTruth();
  const faults = { R110: 7, R104: 5, R100: 3, R101: 4, X200: 6 };
  const edition = await loadEdition('2025', { province: '52' });
  const [planned] = planCampaign({ edition, seed: 3, rows: 1_000, regencies: ['5203'], faults });
  const template = await readTemplate(await downloadTemplate(operator, pairId, planned!.areas));
  const file = join(folder, 'lombok-timur.xlsx');
  await writeWorkbook(file, { ...template, rows: planned!.rows(truth) });

  const uploadId = await sendWorkbook(operator, { pairId, file, fileName: 'lombok-timur.xlsx' });
  const counts = { received: 1_025, counted: 1_000, review: 0, rejected: 19, notNew: 6, quarantined: 0, withdrawn: 0 };
  // The upload's end and the ledger's change are two events, and may come in two frames.
  const shown = await untilStreamed(
    system.url,
    pair.electionId,
    ({ pairs: [told] }) => told?.uploads.concluded === 1 && told.received === counts.received,
  );

  expect(truth).toEqual({
    ...{ received: counts.received, counted: { 5203: 1_000 }, review: 0, rejected: 19, notNew: 6 },
    codes: { R110: 7, R104: 5, R100: 3, R101: 4, X200: 6 },
  });
  expect(shown.pairs[0]).toMatchObject(counts);
  expect(shown.pairs[0]!.perSubregion).toContainEqual({ code: '5203', counted: countedIn(truth) });

  const { judged } = await followUpload(operator, uploadId);
  expect(judged).toMatchObject({ state: 'concluded', counts });
  const summary = await operator.get<{ code: string; rows: number }[]>(
    `validation/uploads/${uploadId}/findings/summary`,
  );
  expect(Object.fromEntries(summary.map(({ code, rows }) => [code, rows]))).toEqual(truth.codes);
});

test('the same file once more adds nothing, and says so', async () => {
  const { id: pairId, operator } = pair;
  const before = await operator.get(`reporting/pairs/${pairId}/tally`);
  const file = join(folder, 'lombok-timur.xlsx');

  const uploadId = await sendWorkbook(operator, { pairId, file, fileName: 'nama-lain.xlsx' });
  const { received, judged } = await followUpload(operator, uploadId);

  expect(received.sameAs).toMatchObject({
    rule: 'F031',
    message: { id: expect.stringContaining('tidak ada data baru') },
  });
  expect(judged).toBeUndefined();
  await untilStreamed(system.url, pair.electionId, ({ pairs }) => pairs[0]?.uploads.same === 1);
  expect(await operator.get(`reporting/pairs/${pairId}/tally`)).toEqual(before);
});

test('a file without the titles of the list is refused and counts nothing', async () => {
  const { id: pairId, operator } = pair;
  const file = join(folder, 'tanpa-judul.xlsx');
  await writeWorkbook(file, { header: ['DAFTAR', 'BELANJA'], rows: [['1', 'beras']] });

  const uploadId = await sendWorkbook(operator, { pairId, file, fileName: 'tanpa-judul.xlsx' });
  const { received } = await followUpload(operator, uploadId);

  expect(received.state).toBe('refused');
  expect(received.findings.map(({ code }) => code)).toEqual(['F010']);
  const shown = await untilStreamed(system.url, pair.electionId, ({ pairs }) => pairs[0]?.uploads.refused === 1);
  expect(shown.pairs[0]).toMatchObject({ received: 1_025, counted: 1_000 });
});
