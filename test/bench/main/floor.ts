import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { fromFdPromise } from 'yauzl';
import { busyTime, peakMemory } from '../processes.ts';

/**
 * Less than any system can do: unpacking the sheet, and COPY of the same texts, ready made, into a table with a primary key, in
 * one transaction. A process of its own: `floor.ts <workbook> <COPY text>`, DATABASE_URL in the environment. Prints JSON.
 */
const [workbook = '', copyFile = ''] = process.argv.slice(2);
const block = 64 * 1024;

const client = new pg.Client({ connectionString: process.env.DATABASE_URL! });
await client.connect();
const columns = Array.from({ length: 14 }, (_, column) => `c${column + 1} text`);
await client.query(`CREATE TABLE floor (upload int, row int, ${columns.join(', ')}, PRIMARY KEY (upload, row))`);
await client.query('CHECKPOINT');
const text = readFileSync(copyFile);

const began = performance.now();
const bytes = await inflateSheet(workbook);
const inflated = performance.now();
await client.query('BEGIN');
await pipeline(Readable.from(blocks()), client.query(copyFrom('COPY floor FROM STDIN')));
await client.query('COMMIT');
const ended = performance.now();

const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM floor');
await client.end();
console.log(
  JSON.stringify({
    milliseconds: ended - began,
    phases: { inflate: inflated - began, copy: ended - inflated },
    rows: rows[0]!.count,
    sheetBytes: bytes,
    peak: peakMemory(process.pid),
    busy: busyTime(process.pid),
  }),
);

async function inflateSheet(path: string): Promise<number> {
  const file = await open(path);
  const zip = await fromFdPromise(file.fd, { autoClose: false });
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'xl/worksheets/sheet1.xml') continue;
    for await (const part of await zip.openReadStreamPromise(entry)) bytes += (part as Buffer).length;
  }
  await file.close();
  return bytes;
}

function* blocks() {
  for (let start = 0; start < text.length; start += block) yield text.subarray(start, start + block);
}
