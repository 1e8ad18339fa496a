import { parentPort, workerData } from 'node:worker_threads';
import { FileBlobStore, seal } from '@silon/blobs';
import { ChunkBuilder } from '@silon/contracts';
import { CellKind } from '@silon/rules';
import { b1Kwk2018, readSupporters, refusesFile, type ScannedRow } from '@silon/workbook';
import type { ReadOrder, ThreadMessage } from './reading.js';

/** Chunks under way to the blob store; more would only lie in memory. */
const IN_FLIGHT = 4;
const width = b1Kwk2018.columns.length;
const { path, chunkRows: most, maxFileBytes, chunks } = workerData as ReadOrder;
const store = new FileBlobStore(chunks.directory);

let builder = new ChunkBuilder(width);
const chunkRows: number[] = [];
const storing = new Set<Promise<void>>();
tell({ kind: 'begun' });

try {
  const { findings, rows, sheets, meta } = await readSupporters(path, {
    profile: b1Kwk2018,
    limits: { fileBytes: maxFileBytes },
    onRow: add,
  });
  if (builder.rows > 0 && !refusesFile(findings)) await handOver();
  await Promise.all(storing);
  tell({ kind: 'read', reading: { findings, rows, chunkRows, sheets: sheets.length, meta: meta?.entries } });
} catch (fault) {
  const { code, name } = fault as NodeJS.ErrnoException;
  tell({ kind: 'failed', code, name });
}

function add(sheet: number, row: ScannedRow, identity?: string): Promise<void> | undefined {
  builder.add(sheet, row.rowNumber, row.kinds, row.ends, row.bytes);
  if (identity) builder.noteIdentity(identity);
  for (let column = 0; column < width; column++)
    if (row.kinds[column]! > CellKind.text) builder.noteFormat(column, row.formats[row.styles[column]!] ?? '');
  return builder.rows < most ? undefined : handOver();
}

async function handOver(): Promise<void> {
  const id = `${chunks.folder}/${chunkRows.length}`;
  const stored = store.put(id, seal(chunks.key, id, builder.finish())).finally(() => storing.delete(stored));
  storing.add(stored);
  chunkRows.push(builder.rows);
  builder = new ChunkBuilder(width);
  if (storing.size >= IN_FLIGHT) await Promise.race(storing);
}

function tell(message: ThreadMessage): void {
  parentPort!.postMessage(message);
}
