import { setTimeout as sleep } from 'node:timers/promises';
import { loadEdition } from '@silon/regions';
import { at } from '../synthetic/person.ts';
import { ntb2018 } from '../users/commission.ts';
import { downloadTemplate } from '../users/download-template.ts';
import type { Counts, JudgedUpload } from '../users/follow-upload.ts';
import type { Visitor } from '../users/visitor.ts';
import { openCorrection, type OpenedCorrection, type as typeInto } from './correction/correction-workbook.ts';
import { bytesOf, type FilledTemplate, fillTemplate, openWorkbook, type Slip } from './correction/filled-template.ts';
import { oneSystem, type OneSystem } from './one-system.ts';
import { commissionOf, electionWith, type Pair } from './one-system/people.ts';
import { sendBytes, type Sent } from './one-system/send-rows.ts';
import { Needles } from './privacy/needles.ts';
import { filePieces, topicPieces } from './privacy/places.ts';

type PerSubregion = readonly ({ code: string } & Counts)[];
type Ledger = { version: number; total: Counts; perSubregion: PerSubregion };
type Tally = { version: number; totals: Counts; perSubregion: PerSubregion };
type Causes = { rejected: number; causes: { code: string; rows: number }[] };

const slip = (no: number, column: number, code: string, spoil: Slip['spoil']): Slip => ({ no, column, code, spoil });
const dotted = (date: string) => date.replaceAll('-', '.');
const refusals: readonly Slip[] = [
  ...[7, 41, 160, 222].map((no) => slip(no, at.birthDate, 'R140', dotted)),
  ...[12, 99, 201].map((no) => slip(no, at.sex, 'R150', () => 'X')),
  ...[33, 180].map((no) => slip(no, at.nik, 'R120', (nik) => nik.slice(0, 15))),
  slip(64, at.maritalStatus, 'R151', () => 'KAWIN'),
];
/** These the operator overlooks. */
const overlooked = [201, 64];
const mended = refusals.filter(({ no }) => !overlooked.includes(no));
/** Typed wrongly, and nothing shows it: such a NIK could be. */
const typo = slip(120, at.nik, '', (nik) => `${nik.slice(0, 12)}9987`);

let system: OneSystem;
let commission: Visitor;
let [pair, rival]: Pair[] = [];
let filled: FilledTemplate;
let first: Sent;
let failing: OpenedCorrection;
let corrected: Buffer;
let areas: string[];

beforeAll(async () => {
  system = await oneSystem();
  commission = await commissionOf(system, '52');
  [pair, rival] = await electionWith(commission, 'koreksi', 2);
  const edition = await loadEdition('2025', { province: '52' });
  areas = ['5201', '5271'].map((regency) => edition.subregionsOf(regency)[0]!.flat);
  const template = await downloadTemplate(pair!.operator, pair!.id, areas, 20);
  filled = await fillTemplate(template, { slips: [...refusals, typo], seed: 811 });
}, 180_000);

const ledgerOf = ({ operator, id }: Pair) => operator.get<Ledger>(`validation/pairs/${id}/ledger`);
const judgedOf = ({ id }: Sent) => pair!.operator.get<JudgedUpload>(`validation/uploads/${id}`);
const causesOf = async (path: string) => {
  const { rejected, causes } = await pair!.operator.get<Causes>(`validation/${path}/causes`);
  return { rejected, causes: Object.fromEntries(causes.map(({ code, rows }) => [code, rows])) };
};
const numbers = (slips: readonly Slip[]) => slips.map(({ no }) => String(no)).sort();
const sound = ({ no, column }: Slip) => String(filled.sound(no)[column]);

/** Sound rows of each kab/kota but those of the numbers named. */
function countedWithout(refused: readonly number[]): Record<string, number> {
  const counted = { ...filled.perSubregion };
  for (const no of refused) counted[String(filled.sound(no)[at.villageCode]).replaceAll('.', '').slice(0, 4)]! -= 1;
  return counted;
}

/** In the ledger of the pair and in its tally once that has come as far: exactly this, kab/kota by kab/kota. */
async function expectTally(of: Pair, total: Partial<Counts>, perSubregion: Record<string, number>): Promise<void> {
  const ledger = await ledgerOf(of);
  const tallyOf = () => of.operator.get<Tally>(`reporting/pairs/${of.id}/tally`);
  let tally = await tallyOf();
  for (const end = Date.now() + 30_000; tally.version < ledger.version && Date.now() < end; tally = await tallyOf())
    await sleep(50);
  for (const [totals, regencies] of [
    [ledger.total, ledger.perSubregion],
    [tally.totals, tally.perSubregion],
  ] as const) {
    expect(totals).toMatchObject(total);
    const counted = regencies.filter((one) => one.counted > 0).map((one) => [one.code, one.counted]);
    expect(Object.fromEntries(counted)).toEqual(perSubregion);
  }
}

test('a filled template with faults is counted but for them, and its causes are told', async () => {
  first = await sendBytes(pair!, 'dukungan.xlsx', filled.bytes);

  expect(filled.rows).toBeGreaterThan(250);
  expect(first.received).toMatchObject({ state: 'chunked', findings: [] });
  expect(first.judged!.counts).toMatchObject({ received: filled.rows, rejected: 10, notNew: 0, review: 0 });
  await expectTally(
    pair!,
    { received: filled.rows, counted: filled.rows - 10, rejected: 10 },
    countedWithout(refusals.map(({ no }) => no)),
  );
  const told = { rejected: 10, causes: { R140: 4, R150: 3, R120: 2, R151: 1 } };
  expect(await causesOf(`pairs/${pair!.id}`)).toEqual(told);
  expect(await causesOf(`uploads/${first.id}`)).toEqual(told);
});

test('the correction workbook has the refused rows as they were sent, each with its cause', async () => {
  failing = await openCorrection(pair!.operator, first.id, 'failing');

  expect(failing.rows.map(({ NO }) => NO!).sort()).toEqual(numbers(refusals));
  for (const { no, column, code, spoil } of refusals) {
    const row = failing.rows.find(({ NO }) => NO === String(no))!;
    expect([row['KODE'], row['STATUS']]).toEqual([code, 'Ditolak']);
    const expected = filled.sound(no).map((cell, at) => (at === column ? spoil(String(cell)) : String(cell)));
    expect(failing.header.slice(0, 14).map((title) => row[title])).toEqual(expected);
  }
});

test('mended and sent back it is taken as it is: mended rows count in the old ones’ places, and the tally is exact', async () => {
  for (const one of mended) typeInto(failing.workbook, one.no, one.column, sound(one));
  corrected = await bytesOf(failing.workbook);

  const second = await sendBytes(pair!, 'koreksi.xlsx', corrected);

  expect(second.received).toMatchObject({ state: 'chunked', rows: 10, findings: [] });
  expect(second.judged!.changes).toEqual({ added: 0, mended: 8, unchanged: 0, stillWrong: 2 });
  expect(second.judged!.counts).toMatchObject({ received: 10, counted: 8, rejected: 2, notNew: 0 });
  expect((await judgedOf(first)).counts).toMatchObject({ rejected: 0, notNew: 10, counted: filled.rows - 10 });
  await expectTally(
    pair!,
    { received: filled.rows + 10, counted: filled.rows - 2, rejected: 2, notNew: 10 },
    countedWithout(overlooked),
  );
  const left = { rejected: 2, causes: { R150: 1, R151: 1 } };
  expect(await causesOf(`pairs/${pair!.id}`)).toEqual(left);
  expect(await causesOf(`uploads/${second.id}`)).toEqual(left);
  expect((await openCorrection(pair!.operator, first.id, 'failing')).rows).toEqual([]);
  const again = await openCorrection(pair!.operator, second.id, 'failing');
  expect(again.rows.map(({ NO }) => Number(NO)).sort()).toEqual([...overlooked].sort());
});

test('in the workbook of all rows a wrong NIK is put right: the supporter moves, nobody is added', async () => {
  const { workbook, rows } = await openCorrection(pair!.operator, first.id, 'all');
  expect(rows).toHaveLength(filled.rows);
  typeInto(workbook, typo.no, typo.column, sound(typo));

  const third = await sendBytes(pair!, 'koreksi-semua.xlsx', await bytesOf(workbook));

  expect(third.received).toMatchObject({ state: 'chunked', rows: filled.rows, findings: [] });
  expect(third.judged!.changes).toEqual({ added: 0, mended: 1, unchanged: filled.rows - 3, stillWrong: 2 });
  await expectTally(
    pair!,
    { received: 2 * filled.rows + 10, counted: filled.rows - 2, rejected: 2, notNew: filled.rows + 10 },
    countedWithout(overlooked),
  );
});

test('the corrected file once more brings nothing new, and neither does the same saved again by a program', async () => {
  const before = await ledgerOf(pair!);
  const same = await sendBytes(pair!, 'koreksi.xlsx', corrected);
  expect(same.received.sameAs).toMatchObject({ rule: 'F031' });
  expect(await ledgerOf(pair!)).toEqual(before);

  const workbook = await openWorkbook(corrected);
  workbook.modified = new Date(2018, 0, 1);
  const saved = await sendBytes(pair!, 'koreksi.xlsx', await bytesOf(workbook));

  expect(saved.received).toMatchObject({ sameAs: null, findings: [] });
  expect(saved.judged!.changes).toEqual({ added: 0, mended: 0, unchanged: 8, stillWrong: 2 });
  const { total, perSubregion } = await ledgerOf(pair!);
  expect(total).toMatchObject({
    ...{ counted: before.total.counted, rejected: 2 },
    ...{ received: before.total.received + 10, notNew: before.total.notNew + 10 },
  });
  expect(perSubregion.map(({ code, counted }) => [code, counted])).toEqual(
    before.perSubregion.map(({ code, counted }) => [code, counted]),
  );
});

test('the workbook of another pair is told, its rows are plain rows, and it takes nobody’s place', async () => {
  const own = await sendBytes(rival!, 'dukungan-lain.xlsx', await ownList());
  const [theirs, ours] = [await ledgerOf(rival!), await ledgerOf(pair!)];

  const foreign = await sendBytes(rival!, 'koreksi-orang.xlsx', corrected);

  expect(foreign.received.findings.map(({ code }) => code)).toEqual(['F014']);
  expect(foreign.judged!.changes).toEqual({ added: 8, mended: 0, unchanged: 0, stillWrong: 0 });
  const summary = await rival!.operator.get<{ code: string; rows: number }[]>(
    `validation/uploads/${foreign.id}/findings/summary`,
  );
  expect(summary).toContainEqual(expect.objectContaining({ code: 'X211', rows: 10 }));
  const { counts } = await rival!.operator.get<JudgedUpload>(`validation/uploads/${own.id}`);
  expect(counts).toEqual(own.judged!.counts);
  expect((await ledgerOf(rival!)).total.counted).toBe(theirs.total.counted + 8);
  expect(await ledgerOf(pair!)).toEqual(ours);
});

/** A list of the rival's own, of people nobody else names. */
async function ownList(): Promise<Buffer> {
  await downloadTemplate(rival!.operator, rival!.id, areas); // so that they may name villages of both
  const edition = await loadEdition('2025', { province: '52' });
  const area = edition.subregionsOf('5202')[0]!.flat;
  const template = await downloadTemplate(rival!.operator, rival!.id, [area], 2);
  return (await fillTemplate(template, { slips: [slip(3, at.sex, 'R150', () => 'X')], seed: 812 })).bytes;
}

test('with the columns of 2024 an upload is counted, and its correction workbook has them too', async () => {
  const [later] = await electionWith(commission, 'koreksi2024', 1, { ...ntb2018, profile: 'b1-kwk-2024' });
  const edition = await loadEdition('2025', { province: '52' });
  const template = await downloadTemplate(later!.operator, later!.id, [edition.subregionsOf('5203')[0]!.flat], 2);
  const reach = (no: number) => [`0812-0000-${no}`, `warga${no}@contoh.example`];
  const wrong = slip(5, at.sex, 'R150', () => 'X');
  const list = await fillTemplate(template, { slips: [wrong], seed: 813, more: reach });

  const upload = await sendBytes(later!, 'dukungan.xlsx', list.bytes);
  expect(upload.received).toMatchObject({ state: 'chunked', findings: [] });
  expect(upload.judged!.counts).toMatchObject({ received: list.rows, counted: list.rows - 1, rejected: 1 });

  const { workbook, header, rows } = await openCorrection(later!.operator, upload.id, 'all');
  expect(header.slice(13)).toEqual([
    'KETERANGAN',
    'TELEPON',
    'EMAIL',
    'STATUS',
    'KODE',
    'PENJELASAN',
    'CARA PERBAIKI',
    'ID BARIS',
  ]);
  expect(rows.map(({ TELEPON, EMAIL }) => [TELEPON, EMAIL])).toEqual(rows.map((_, index) => reach(index + 1)));
  expect(rows.filter(({ STATUS }) => STATUS === 'Ditolak').map(({ NO, KODE }) => [NO, KODE])).toEqual([['5', 'R150']]);

  typeInto(workbook, wrong.no, wrong.column, String(list.sound(wrong.no)[at.sex]));
  const back = await sendBytes(later!, 'koreksi.xlsx', await bytesOf(workbook));
  expect(back.received).toMatchObject({ state: 'chunked', findings: [] });
  expect(back.judged!.changes).toEqual({ added: 0, mended: 1, unchanged: list.rows - 1, stillWrong: 0 });
  expect((await ledgerOf(later!)).total).toMatchObject({ counted: list.rows, rejected: 0, notNew: list.rows });
});

test('nothing of the rows, and none of their identities, is in addresses, headers, logs or topics', async () => {
  const needles = new Needles();
  for (let no = 1; no <= filled.rows; no++) {
    needles.addNumber(String(filled.sound(no)[at.nik]));
    needles.addPhrase(String(filled.sound(no)[at.name]));
  }
  const tokens = failing.rows.map((row) => row['ID BARIS']!);
  const said = JSON.stringify([...failing.headers]);
  const brokers = system.environments.ingestion.KAFKA_BROKERS!;
  const found: string[] = [];
  const look = (where: string, bytes: Buffer) => {
    const texts = tokens.filter((token) => bytes.includes(token));
    for (const one of [...needles.in(bytes), ...texts]) found.push(`${where}: ${one}`);
  };
  look('headers', Buffer.from(said));
  for (const { where, bytes } of filePieces(system.logs)) look(where, bytes);
  for await (const { where, bytes } of topicPieces(brokers, system.environments.ingestion.KAFKA_PREFIX!))
    look(where, bytes);
  expect(needles.in(filled.bytes).size).toBe(0);
  expect(needles.in(Buffer.from(JSON.stringify(failing.rows))).size).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
