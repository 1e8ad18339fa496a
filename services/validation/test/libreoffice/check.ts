/**
 * Writes a correction workbook of texts that spreadsheets like to change, opens it in LibreOffice, and looks at what that sees
 * and saves. Needs `nx build validation`, Node 24 and LibreOffice. Ends with 1 where something is not as it was.
 */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Chunk, ChunkBuilder } from '@silon/contracts';
import { CellKind, type ExampleRow, exampleContext, exampleRow } from '@silon/rules';
import * as rules from '@silon/rules';
import { b1Kwk2018, readSupporters } from '@silon/workbook';

const built = new URL('../../dist/correction/', import.meta.url);
const { correctionRows } = await import(new URL('correction-rows.js', built).href);
const { writeCorrection } = await import(new URL('write-correction.js', built).href);

const sent: ExampleRow[] = [
  { nik: '5201010507859001' },
  { nik: '52010105078590', name: '=1+1', note: '=HYPERLINK("http://x.invalid")' },
  { nik: '5201010507859003', name: '+62 812', address: '-1+1', note: '@SUM(A1)' },
  { nik: '5201010507859004', name: '\t=1+1', address: '\r=1+1', note: '  tepi  ' },
  { nik: '5201010507859005', name: '_x0041_', address: 'a\nb', note: '\'=1+1 & <b> "x" ✓ 𝒳' },
  { nik: '5201010507859006', birthDate: '1/2/1990', rt: '1', occupation: 'TRUE', note: '1E5', address: '50%' },
];
const original = sent.map((row) => [...exampleRow(row).texts]);

function chunkOf(rows: readonly string[][]): Chunk {
  const builder = new ChunkBuilder(14);
  rows.forEach((texts, at) => {
    const pieces = texts.map((text) => new TextEncoder().encode(text));
    const ends = new Uint32Array(14);
    pieces.reduce((end, piece, column) => (ends[column] = end + piece.length), 0);
    builder.add(
      1,
      at + 2,
      Uint8Array.from(pieces, ({ length }) => (length ? 1 : 0)),
      ends,
      Buffer.concat(pieces),
    );
  });
  return new Chunk(builder.finish());
}

async function write(path: string): Promise<void> {
  const source = {
    ...{
      uploadNo: 1,
      pairId: 'pair',
      identityKey: new Uint8Array(32),
      rules: { pack: rules, context: exampleContext },
      chunks: [0],
    },
    open: async () => chunkOf(original),
    chosenOf: async () =>
      sent.map((_, rowNo) => ({
        rowNo,
        sheet: 1,
        row: rowNo + 2,
        verdict: 0,
        held: true,
        review: false,
        superseded: false,
        unknownIdentity: false,
        others: [],
      })),
  };
  const summary = {
    ...{ receipt: 1, ledgerVersion: 1, choice: { rows: 'all' }, rows: sent.length, causes: [] },
    ...{
      causesNote: { id: '', en: '' },
      statuses: { accepted: 6, review: 0, rejected: 0, 'not-new': 0, quarantined: 0 },
    },
  };
  const of = { electionId: 'election', pairId: 'pair', uploadId: 'upload' };
  const file = createWriteStream(path);
  const content = { of, profile: b1Kwk2018, summary, rows: correctionRows(source) };
  await writeCorrection(content, file, new AbortController().signal);
}

/** What is no longer as it was sent in a workbook that is read as an upload would be. */
async function complaintsOf(path: string, who: string): Promise<string[]> {
  const found: string[] = [];
  const rows: string[][] = [];
  const { findings } = await readSupporters(path, {
    profile: b1Kwk2018,
    onRow: (_, { bytes, ends, kinds }) => {
      rows.push(original[0]!.map((_cell, at) => new TextDecoder().decode(bytes.slice(at && ends[at - 1], ends[at]))));
      if (kinds.subarray(0, 14).some((kind) => kind !== CellKind.text && kind !== CellKind.blank))
        found.push(`${who}: row ${rows.length} holds what is no text`);
    },
  });
  original.forEach((texts, row) =>
    texts.forEach((text, at) => {
      if (rows[row]?.[at] !== text)
        found.push(
          `${who}: row ${row + 1}, column ${at + 1}: ${JSON.stringify(rows[row]?.[at])} for ${JSON.stringify(text)}`,
        );
    }),
  );
  return [...found, ...findings.map(({ code }) => `${who}: ${code}`)];
}

/** In LibreOffice's own words: a cell of the list is a string or empty, and none has a formula. */
function formulasIn(sheets: string): string[] {
  const list = /<table:table table:name="B\.1-KWK"[^]*?<\/table:table>/.exec(sheets)?.[0];
  if (!list) return ['LibreOffice: no list'];
  const kinds = new Set(Array.from(list.matchAll(/office:value-type="(\w+)"/g), ([, kind]) => kind));
  return [
    ...(list.includes('table:formula') ? ['LibreOffice: a formula'] : []),
    ...[...kinds].filter((kind) => kind !== 'string').map((kind) => `LibreOffice: a cell is ${kind}`),
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'silon-correction-'));
const convert = (to: string, directory: string, path: string) =>
  promisify(execFile)('soffice', [
    ...[
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      directory,
      path,
    ],
  ]);
try {
  const path = join(folder, 'correction.xlsx');
  await write(path);
  await convert('fods', folder, path);
  await convert('xlsx:Calc MS Excel 2007 XML', join(folder, 'saved'), path);
  const found = [
    ...(await complaintsOf(path, 'as written')),
    ...formulasIn(await readFile(join(folder, 'correction.fods'), 'utf8')),
    ...(await complaintsOf(join(folder, 'saved', 'correction.xlsx'), 'saved by LibreOffice')),
  ];
  found.forEach((complaint) => console.error(complaint));
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
