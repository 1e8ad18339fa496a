import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { b1Kwk2018, b1Kwk2024, correctionColumns } from '@silon/workbook';
import exceljs from 'exceljs';
import { fromBuffer } from 'yauzl';
import type { CorrectionRow } from './correction-rows.js';
import type { Summary } from './summary.js';
import { writeCorrection } from './write-correction.js';

const of = { electionId: 'e', pairId: 'p', uploadId: 'u' };
const summary: Summary = {
  ...{ receipt: 7, ledgerVersion: 9, choice: { rows: 'all' }, rows: 0 },
  statuses: { accepted: 5, review: 1, rejected: 2, 'not-new': 0, quarantined: 0 },
  causes: [],
  causesNote: { id: '', en: '' },
};
const row = (number: number): CorrectionRow => ({
  texts: b1Kwk2018.columns.map(({ key }) => `${key} ${number}`),
  ...{ status: 'accepted', codes: [], explanation: '', mend: '', marks: [], identity: `S1-1-0-${number}-0` },
});
const chunk = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));

async function written(rows: CorrectionRow[][], rowsPerSheet?: number, profile = b1Kwk2018): Promise<Buffer> {
  const output = new PassThrough();
  const pieces: Buffer[] = [];
  output.on('data', (piece: Buffer) => pieces.push(piece));
  const content = {
    of,
    profile,
    summary,
    rows: (async function* () {
      yield* rows;
    })(),
  };
  await writeCorrection(content, output, new AbortController().signal, rowsPerSheet);
  return Buffer.concat(pieces);
}

test('a long list goes over several sheets, none of its rows lost or doubled', async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await written([chunk(0, 3), chunk(3, 7)], 3)) as never);
  const lists = workbook.worksheets.slice(1, -1);
  expect(lists.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['B.1-KWK', 4],
    ['B.1-KWK 2', 4],
    ['B.1-KWK 3', 2],
  ]);
  const numbers = lists.flatMap((sheet) => sheet.getColumn(1).values.slice(2));
  expect(numbers).toEqual(Array.from({ length: 7 }, (_, number) => `rowNo ${number}`));
});

test('an election of other columns gets them back under their titles, what became of the row to the right of them', async () => {
  const workbook = new exceljs.Workbook();
  const texts = b1Kwk2024.columns.map(({ key }) => `${key} 0`);
  await workbook.xlsx.load((await written([[{ ...row(0), texts }]], undefined, b1Kwk2024)) as never);
  const sheet = workbook.getWorksheet('B.1-KWK')!;
  const valuesOf = (number: number) => (sheet.getRow(number).values as string[]).slice(1);
  expect(valuesOf(1)).toEqual([...b1Kwk2024.columns, ...correctionColumns].map(({ title }) => title));
  expect(valuesOf(2).slice(0, 17)).toEqual([...texts, 'Diterima']);
  expect([sheet.autoFilter, sheet.getCell('P2').protection?.locked]).toEqual(['A1:U2', false]);
  expect(workbook.getWorksheet('_meta')!.getColumn(2).values).toContain('b1-kwk-2024');
});

test('an upload with nothing to look at gives lists without rows', async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await written([])) as never);
  expect(workbook.getWorksheet('B.1-KWK')?.rowCount).toBe(1);
});

test('the sheet’s protection stands before its filter, as the format wants it', async () => {
  const xml = await partOf(await written([chunk(0, 2)]), 'xl/worksheets/sheet2.xml');
  expect([...xml.matchAll(/<(sheetData|sheetProtection|autoFilter|pageMargins|f)\b/g)].map(([, name]) => name)).toEqual(
    [...['sheetData', 'sheetProtection', 'autoFilter', 'pageMargins']],
  );
});

test('it waits for a reader that does not read, and stops when he hangs up', async () => {
  const stop = new AbortController();
  let [asked, closed] = [0, false];
  async function* many() {
    try {
      for (; asked < 60; asked++) yield chunk(asked * 1_000, (asked + 1) * 1_000);
    } finally {
      closed = true;
    }
  }
  const writing = writeCorrection({ of, profile: b1Kwk2018, summary, rows: many() }, new PassThrough(), stop.signal);
  for (let before = 0; asked === 0 || asked !== before; await sleep(700)) before = asked;
  expect(asked).toBeLessThan(40);
  stop.abort();
  await expect(writing).rejects.toThrow('abort');
  expect(closed).toBe(true);
}, 60_000);

const partOf = (bytes: Buffer, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: { fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry as never, (failed, stream) => (failed ? reject(failed) : resolve(text(stream))));
      });
      zip.readEntry();
    });
  });
