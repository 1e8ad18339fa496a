import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { ChunkBuilder } from '@silon/contracts';
import { CellKind } from '@silon/rules';
import { b1Kwk2018, readSupporters, refusesFile, type ScannedRow } from '@silon/workbook';
import type { ReadOrder, ThreadMessage } from './reading.js';

/** Chunks under way to the blob store; more would only lie in memory. */
const IN_FLIGHT = 4;
const width = b1Kwk2018.columns.length;
const { path, chunkRows, limits } = workerData as ReadOrder;
const port = parentPort!;

let builder = new ChunkBuilder(width);
let [chunk, stored] = [0, 0];
port.on('message', () => stored++);
tell({ kind: 'begun' });

try {
  const { findings, rows, sheets, meta } = await readSupporters(path, {
    profile: b1Kwk2018,
    limits,
    onRow: add,
  });
  if (builder.rows > 0 && !refusesFile(findings)) await handOver();
  tell({ kind: 'read', reading: { findings, rows, sheets: sheets.length, meta: meta?.entries } });
} catch (fault) {
  const { code, name } = fault as NodeJS.ErrnoException;
  tell({ kind: 'failed', code, name });
}
port.close();

function add(sheet: number, row: ScannedRow): Promise<void> | undefined {
  builder.add(sheet, row.rowNumber, row.kinds, row.ends, row.bytes);
  for (let column = 0; column < width; column++)
    if (row.kinds[column]! > CellKind.text) builder.noteFormat(column, row.formats[row.styles[column]!] ?? '');
  return builder.rows < chunkRows ? undefined : handOver();
}

async function handOver(): Promise<void> {
  const bytes = builder.finish();
  tell({ kind: 'chunk', chunk: chunk++, rows: builder.rows, bytes }, [bytes.buffer as ArrayBuffer]);
  builder = new ChunkBuilder(width);
  while (chunk - stored >= IN_FLIGHT) await once(port, 'message');
}

function tell(message: ThreadMessage, handedOver: ArrayBuffer[] = []): void {
  port.postMessage(message, handedOver);
}
