import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../synthetic/person.ts';
import { writeWorkbook } from '../../synthetic/workbook/write-workbook.ts';
import { followUpload, type UploadOutcome } from '../../users/follow-upload.ts';
import { sendWorkbook } from '../../users/send-workbook.ts';
import type { Pair } from './people.ts';

export type Sent = UploadOutcome & { id: string };

/** Sends bytes as a file of that name and waits for what becomes of them. */
export async function sendBytes({ id: pairId, operator }: Pair, fileName: string, bytes: Uint8Array): Promise<Sent> {
  return inFolder(async (file) => {
    writeFileSync(file, bytes);
    const id = await sendWorkbook(operator, { pairId, file, fileName });
    return { id, ...(await followUpload(operator, id)) };
  });
}

/** The same with a workbook of rows; without a header of their own they get the right one. */
export async function sendRows(
  { id: pairId, operator }: Pair,
  fileName: string,
  content: { header?: readonly string[]; rows: Iterable<readonly Cell[]> },
): Promise<Sent> {
  return inFolder(async (file) => {
    await writeWorkbook(file, content);
    const id = await sendWorkbook(operator, { pairId, file, fileName });
    return { id, ...(await followUpload(operator, id)) };
  });
}

async function inFolder<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'silon-journey-'));
  try {
    return await work(join(folder, 'file.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
