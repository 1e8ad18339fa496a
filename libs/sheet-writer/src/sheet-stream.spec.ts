import { randomBytes } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import exceljs from 'exceljs';
import { fromBufferPromise } from 'yauzl';
import { drained, protectList } from './sheet-stream.js';
import { writeWorkbook } from './write-workbook.js';

const ROWS = 10_000;
const ZIPPED = 600; // bytes of a row in the file: chance does not shrink
const BOUND = 3 * 2 ** 20; // of 6 MB; the zip itself keeps 2 MiB of what nobody reads
const chance = () => randomBytes(ZIPPED).toString('base64');

/** Writes rows as whoever uses the lib does, and tells after each how many there are. */
const writeRows = (output: Writable, signal: AbortSignal, rows: number, after: (written: number) => void) =>
  writeWorkbook(output, { shared: false }, signal, async (workbook) => {
    const sheet = workbook.addWorksheet('list');
    for (let written = 1; written <= rows; written++) {
      sheet.addRow([chance()]).commit();
      after(written);
      if (written % 100 === 0) await drained(sheet, signal);
    }
    sheet.commit();
  });

test('a slow reader holds the rows back: few are written ahead of him, and all arrive', async () => {
  const pieces: Buffer[] = [];
  let [read, ahead] = [0, 0];
  const slow = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      read += piece.length;
      setTimeout(done, 2);
    },
  });
  await writeRows(slow, new AbortController().signal, ROWS, (written) => {
    ahead = Math.max(ahead, written * ZIPPED - read);
  });
  expect(ahead).toBeLessThan(BOUND);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.concat(pieces) as never);
  expect(workbook.getWorksheet('list')!.rowCount).toBe(ROWS);
}, 60_000);

test('a reader who does not read at all is waited for until he hangs up', async () => {
  const stop = new AbortController();
  let rows = 0;
  const writing = writeRows(new PassThrough(), stop.signal, ROWS, (written) => (rows = written));
  for (let before = 0; rows === 0 || rows !== before; await sleep(300)) before = rows;
  expect(rows * ZIPPED).toBeLessThan(BOUND);
  stop.abort();
  await expect(writing).rejects.toThrow('abort');
}, 60_000);

test('a file all written that nobody fetches is let go of when he hangs up', async () => {
  const stop = new AbortController();
  let all = false;
  const writing = writeRows(new PassThrough(), stop.signal, 200, (written) => (all = written === 200));
  await sleep(300);
  expect(all).toBe(true);
  stop.abort();
  await expect(writing).rejects.toThrow('abort');
});

test('others have their turn while rows are written for a reader who takes all', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const output = new PassThrough();
  output.resume();
  const turnsAt: number[] = [];
  await writeRows(output, new AbortController().signal, ROWS, (written) => (turnsAt[written] = turns));
  clearInterval(timer);
  expect(turnsAt[ROWS]! - turnsAt[1]!).toBeGreaterThan(20);
}, 60_000);

test('a list’s protection stands before its filter, as the format wants it', async () => {
  const output = new PassThrough();
  const bytes = buffer(output);
  await writeWorkbook(output, { shared: false }, new AbortController().signal, async (workbook) => {
    const sheet = workbook.addWorksheet('list');
    protectList(sheet);
    sheet.addRow(['title']).commit();
    sheet.autoFilter = 'A1:A2';
    sheet.commit();
  });
  const zip = await fromBufferPromise(await bytes);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'xl/worksheets/sheet1.xml') continue;
    const xml = await text(await zip.openReadStreamPromise(entry));
    const parts = [...xml.matchAll(/<(sheetData|sheetProtection|autoFilter|pageMargins)\b/g)].map(([, name]) => name);
    expect(parts).toEqual(['sheetData', 'sheetProtection', 'autoFilter', 'pageMargins']);
  }
  expect.assertions(1);
});
