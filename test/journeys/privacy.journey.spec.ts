import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEdition } from '@silon/regions';
import { services } from '../../deploy/local/system-environment.ts';
import { at, type Row } from '../synthetic/person.ts';
import { titles } from '../synthetic/workbook/write-workbook.ts';
import { workbook } from './bad-input/files.ts';
import { filesIn } from './bad-input/stored.ts';
import { type OneSystem, oneSystem } from './one-system.ts';
import { commissionOf, electionWith, type Pair } from './one-system/people.ts';
import { sendBytes, sendRows, type Sent } from './one-system/send-rows.ts';
import { canary, plantInFolder, plantInRedis, plantInTable, plantInTopic } from './privacy/canaries.ts';
import { leakyRows, lookFor } from './privacy/leaky-rows.ts';
import { Needles } from './privacy/needles.ts';
import { askNosily } from './privacy/nosy-requests.ts';
import { filePieces, metricPieces, type Piece, redisPieces, tablePieces, topicPieces } from './privacy/places.ts';

type Page = { rows: { findings: { message: { id: string } }[] }[]; next?: string };

const fileNames = {
  list: 'Dukungan Ibu Contohwati Rohandini.xlsx',
  headerless: 'Bapak Contohwan Santosadi.xlsx',
  letter: 'Surat Kuasa Contohwan Rahmatullahi.docx',
  nameless: 'Salinan Hajah Contohwati.xlsx',
};
const sheetName = 'Daftar Contohwan Pribadi';

let system: OneSystem;
let prefix: string;
let pair: Pair;
let rows: Row[];
const sent: Record<string, Sent> = {};
const needles = new Needles();

beforeAll(async () => {
  system = await oneSystem();
  prefix = system.environments.ingestion.KAFKA_PREFIX!;
  const commission = await commissionOf(system, '52');
  [pair] = (await electionWith(commission, 'rahasia', 1)) as [Pair];
  rows = leakyRows(await loadEdition('2025', { province: '52' }), 300);
  lookFor(needles, rows);
  for (const name of [...Object.values(fileNames), sheetName]) needles.addPhrase(name.replace(/\.\w+$/, ''));
  needles.addPhrase('xl/worksheets/sheet1.xml'); // a workbook that nobody sealed
  needles.addNumber(canary.number);
  needles.addPhrase(canary.phrase);

  const niks = rows.map((row) => [String(row[at.nik])]);
  const letter = Buffer.from(`Dengan ini saya, ${String(rows[0]![at.name])}, NIK ${niks[0]![0]!}, ...`);
  sent.list = await sendRows(pair, fileNames.list, { rows });
  sent.headerless = await sendBytes(pair, fileNames.headerless, await workbook(niks, sheetName));
  sent.letter = await sendBytes(pair, fileNames.letter, letter);
  sent.nameless = await sendRows(pair, fileNames.nameless, { header: rows[1]!.map(String), rows: rows.slice(2) });
  sent.shifted = await sendRows(pair, fileNames.nameless, { header: ['', ...titles], rows: rows.slice(3, 9) });
  await askNosily(pair.operator, pair.id, { nik: niks[5]![0]!, name: String(rows[5]![at.name]) });
  for (const visitor of [pair.operator, commission]) await openAll(visitor);
  await takeBack();

  async function openAll(visitor: typeof commission): Promise<void> {
    for (const { id } of Object.values(sent)) await visitor.get(`ingestion/uploads/${id}`);
    for (let after = ''; ;) {
      const page = await visitor.get<Page>(`validation/uploads/${sent.list!.id}/findings?limit=40${after}`);
      opened.push(...page.rows);
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
  }

  /** The rows go out once more in the clear, to whom they belong; then they are withdrawn. */
  async function takeBack(): Promise<void> {
    const correction = await pair.operator.ask('GET', `validation/uploads/${sent.list!.id}/correction?rows=all`);
    expect([correction.status, (await correction.arrayBuffer()).byteLength > 20_000]).toEqual([200, true]);
    const { version } = await pair.operator.get<{ version: number }>(`validation/pairs/${pair.id}/ledger`);
    const body = { ledgerVersion: version, reason: 'Berkas yang salah, diganti' };
    await pair.operator.post(`validation/uploads/${sent.list!.id}/withdraw`, body);
  }
}, 180_000);
const opened: Page['rows'] = [];

const found = async (pieces: AsyncIterable<Piece> | Iterable<Piece>) => {
  const all: Record<string, string[]> = {};
  let count = 0;
  for await (const { where, bytes } of pieces) {
    count += 1;
    for (const needle of needles.in(bytes)) (all[needle] ??= []).push(where);
  }
  const { [canary.number.slice(0, 12)]: number = [], [canary.phrase.toUpperCase()]: phrase = [], ...leaks } = all;
  return { leaks, seen: { number: number.length, phrase: phrase.length }, count };
};

/** First that the search sees what was planted, then that there is nothing else. */
async function search(plant: () => unknown, pieces: () => AsyncIterable<Piece> | Iterable<Piece>, planted = 1) {
  const remove = (await plant()) as () => Promise<void> | void;
  const { leaks, seen, count } = await found(pieces()).finally(remove);
  expect(seen).toEqual({ number: planted, phrase: planted });
  expect(count).toBeGreaterThan(planted);
  expect(leaks).toEqual({});
}

test('the run had errors of every kind, and those entitled were shown what was found', () => {
  expect(sent.list!.judged!.state).toBe('concluded');
  expect(opened.length).toBeGreaterThan(30);
  expect(['headerless', 'letter', 'nameless'].map((name) => sent[name]!.received.state)).toEqual(
    Array(3).fill('refused'),
  );
  const said = opened.flatMap(({ findings }) => findings.map(({ message }) => message.id)).join('\n');
  expect(needles.in(Buffer.from(said)).size).toBeGreaterThan(2);
});

test('the search knows every row, in whatever way it is written down', () => {
  const unknown = rows.filter((row) => needles.in(Buffer.from(row.join('\t'))).size < 3);
  expect(unknown.length).toBeLessThan(5); // a fault may have spoilt a number or a place
  const text = Buffer.from(rows[7]!.join(' '));
  const written = [
    text.toString('hex'),
    text.toString('base64'),
    text.toString('base64url'),
    JSON.stringify([`${text}`]),
  ];
  const all = [...written.map((one) => Buffer.from(`{"found":"${one}"}`)), Buffer.from(String(text), 'utf16le')];
  for (const bytes of all) expect(needles.in(bytes)).toEqual(needles.in(text));
});

test('nothing of it is in Kafka, raw or decoded', async () => {
  const brokers = system.environments.ingestion.KAFKA_BROKERS!;
  await search(
    () => plantInTopic(brokers, prefix),
    () => topicPieces(brokers, prefix),
  );
});

test('nothing of it is in Redis, key by key', async () => {
  const url = system.environments.ingestion.REDIS_URL!;
  await search(
    () => plantInRedis(url, system.environments.ingestion.REDIS_PREFIX!),
    () => redisPieces(url),
    6,
  );
});

test.each(services)('nothing of it is in any column of %s’s database', async (service) => {
  const { ownerUrl } = system.databases[service];
  await search(
    () => plantInTable(ownerUrl),
    () => tablePieces(ownerUrl),
  );
});

test('nothing of it is in the logs', async () => {
  await search(
    () => plantInFolder(system.logs),
    () => filePieces(system.logs),
  );
  const ofTheStack = join(dirname(system.logs), '..', 'log');
  if (!existsSync(ofTheStack)) return; // the stack is somebody else's
  await search(
    () => plantInFolder(ofTheStack),
    () => filePieces(ofTheStack),
  );
});

test('nothing of it is in what the processes measure', async () => {
  const ports = JSON.parse(readFileSync(join(dirname(system.logs), 'ports.json'), 'utf8')) as Record<string, number>;
  const urls = system.processes.map((name) => `http://127.0.0.1:${ports[name]}`);
  const pieces = await metricPieces(urls);
  expect(pieces.filter(({ bytes }) => bytes.includes('process_cpu'))).toHaveLength(system.processes.length);
  expect((await found(pieces)).leaks).toEqual({});
});

test('blobs hold nothing in clear, and the spool nothing at all', async () => {
  const { BLOB_DIRECTORY: blobs = '', SPOOL_DIRECTORY: spool = '' } = system.environments.ingestion;
  await search(
    () => plantInFolder(blobs),
    () => filePieces(blobs),
  );
  expect(filesIn(blobs).filter((path) => path.includes(sent.list!.id)).length).toBeGreaterThan(2);
  const own = Object.values(sent).map(({ id }) => id);
  expect(filesIn(spool).filter((path) => own.some((id) => path.includes(id)))).toEqual([]);
});
