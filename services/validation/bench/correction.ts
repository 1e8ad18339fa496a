/**
 * Rows a second and peak memory of the correction workbook: `npx nx build validation`, then run this file with Node 24. ROWS says
 * how many (1,000,000); KEEP names a file to write to, else the bytes are counted and dropped. One row in ten is faulty; every
 * row is written, as for `rows=all`.
 */
import { createWriteStream } from 'node:fs';
import { Writable } from 'node:stream';
import { Chunk, ChunkBuilder } from '@silon/contracts';
import { exampleContext } from '@silon/rules';
import * as rules from '@silon/rules';
import { b1Kwk2018 } from '@silon/workbook';

const built = new URL('../dist/correction/', import.meta.url);
const { correctionRows } = await import(new URL('correction-rows.js', built).href);
const { writeCorrection } = await import(new URL('write-correction.js', built).href);

const rows = Number(process.env.ROWS ?? 1_000_000);
const perChunk = 2_000;
const encoder = new TextEncoder();
const kinds = Uint8Array.from({ length: 14 }, (_, column) => (column === 13 ? 0 : 1));
const two = (number: number): string => String(number).padStart(2, '0');

/** A supporter who does not exist; every tenth has a birth date in another form and no sex. */
function supporter(number: number): string[] {
  const [day, month, year] = [1 + (number % 28), 1 + (number % 12), 50 + (number % 45)];
  const isFaulty = number % 10 === 0;
  return [
    ...[String(number), '52.01.01.2002', 'Kebon Ayu'],
    `520101${two(day)}${two(month)}${two(year)}${9_000 + (number % 1_000)}`,
    ...[`Nama Orang ${number.toString(36).replace(/\d/g, 'z')}`, 'Mataram'],
    isFaulty ? `${two(day)}.${two(month)}.${year}` : `${two(day)}-${two(month)}-19${year}`,
    ...[isFaulty ? 'X' : 'L', 'S', `Dusun Karang ${number % 977}`, two(number % 20).padStart(3, '0'), '002'],
    ...['PETANI/PEKEBUN', ''],
  ];
}

/** So many rows lie ready, as sealed chunks would; their texts come again and again. */
const ready = Array.from({ length: 8 }, (_, chunk) => {
  const builder = new ChunkBuilder(14);
  const ends = new Uint32Array(14);
  for (let row = 0; row < perChunk; row++) {
    const pieces = supporter(chunk * perChunk + row).map((text) => encoder.encode(text));
    pieces.reduce((end, piece, column) => (ends[column] = end + piece.length), 0);
    builder.add(1, row + 2, kinds, ends, Buffer.concat(pieces));
  }
  return builder.finish();
});

const source = {
  uploadNo: 1,
  pairId: 'bench',
  identityKey: new Uint8Array(32),
  rules: { pack: rules, context: exampleContext },
  chunks: Array.from({ length: Math.ceil(rows / perChunk) }, (_, number) => number),
  open: async (number: number) => new Chunk(Buffer.from(ready[number % ready.length]!)),
  chosenOf: async (number: number) =>
    Array.from({ length: Math.min(perChunk, rows - number * perChunk) }, (_, rowNo) => ({
      ...{ rowNo, sheet: 1, row: number * perChunk + rowNo + 2 },
      ...{
        verdict: rowNo % 10 === 0 ? 2 : 0,
        held: rowNo % 10 !== 0,
        review: false,
        superseded: false,
        unknownIdentity: false,
        others: [],
      },
    })),
};
const summary = {
  ...{ receipt: 1, ledgerVersion: 1, choice: { rows: 'all' }, rows, causes: [], causesNote: { id: '', en: '' } },
  statuses: { accepted: rows * 0.9, review: 0, rejected: rows * 0.1, 'not-new': 0, quarantined: 0 },
};

let bytes = 0;
const dropped = new Writable({
  write(piece: Buffer, _encoding, done) {
    bytes += piece.length;
    done();
  },
});
const output = process.env.KEEP ? createWriteStream(process.env.KEEP) : dropped;
const began = performance.now();
await writeCorrection(
  {
    of: { electionId: 'bench', pairId: 'bench', uploadId: 'bench' },
    profile: b1Kwk2018,
    summary,
    rows: correctionRows(source),
  },
  output,
  new AbortController().signal,
);
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage();
const peak = process.resourceUsage().maxRSS / 1_024;
console.log(
  `${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds).toLocaleString('en')} rows/s; ` +
    `${((user + system) / 1e6).toFixed(1)} CPU seconds; peak ${Math.round(peak)} MB` +
    (bytes ? `; ${(bytes / 1e6).toFixed(1)} MB written` : ''),
);
