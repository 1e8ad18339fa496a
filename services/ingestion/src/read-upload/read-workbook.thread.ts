import { parentPort } from 'node:worker_threads';
import { profileNamed, readSupporters, refusesFile } from '@silon/workbook';
import { SealedChunks } from './sealed-chunks.js';
import type { ReadOrder, ThreadMessage } from './reading.js';

tell({ kind: 'begun' });
parentPort!.on('message', (order: ReadOrder) => void read(order));

async function read(order: ReadOrder): Promise<void> {
  const profile = profileNamed(order.profile);
  const chunks = new SealedChunks(order, profile.columns.length);
  try {
    const { findings, rows, sheets, meta } = await readSupporters(order.path, {
      profile,
      limits: order.limits,
      onWorkbook: (workbook) => (chunks.is1904 = workbook.is1904),
      onRow: (sheet, row, identity) => chunks.add(sheet, row, identity),
    });
    const chunkRows = await chunks.finish(!refusesFile(findings));
    tell({ kind: 'read', reading: { findings, rows, chunkRows, sheets: sheets.length, meta: meta?.entries } });
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    tell({ kind: 'failed', code, name });
  }
}

function tell(message: ThreadMessage): void {
  parentPort!.postMessage(message);
}
