import { parentPort, workerData } from 'node:worker_threads';
import { FileBlobStore, seal } from '@silon/blobs';
import { ChunkBuilder } from '@silon/contracts';
import { CellKind } from '@silon/rules';
import { profileNamed, readSupporters, refusesFile, type ScannedRow } from '@silon/workbook';
import type { ReadOrder, ThreadMessage } from './reading.js';

/** Chunks under way to the blob store; more would only lie in memory. */
const IN_FLIGHT = 4;
const { path, profile: name, chunkRows: most, limits, chunks } = workerData as ReadOrder;
const profile = profileNamed(name);
const width = profile.columns.length;
const store = new FileBlobStore(chunks.directory);

let is1904 = false;
let builder = new ChunkBuilder(width);
const chunkRows: number[] = [];
const storing = new Set<Promise<void>>();
tell({ kind: 'begun' });

try {
  const { findings, rows, sheets, meta } = await readSupporters(path, {
    profile,
    limits,
    onWorkbook: (workbook) => (is1904 = workbook.is1904),
    onRow: add,
  });
  if (builder.rows > 0 && !refusesFile(findings)) await handOver();
  await Promise.all(storing);
  tell({ kind: 'read', reading: { findings, rows, chunkRows, sheets: sheets.length, meta: meta?.entries } });
} catch (error) {
  const { code, name: fault } = error as NodeJS.ErrnoException;
  tell({ kind: 'failed', code, name: fault });
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
  builder.is1904 = is1904;
  const stored = store.put(id, seal(chunks.key, id, builder.finish())).finally(() => storing.delete(stored));
  storing.add(stored);
  chunkRows.push(builder.rows);
  builder = new ChunkBuilder(width);
  if (storing.size >= IN_FLIGHT) await Promise.race(storing);
}

function tell(message: ThreadMessage): void {
  parentPort!.postMessage(message);
}
