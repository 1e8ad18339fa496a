import { open } from 'node:fs/promises';
import { fileSource, nodePlatform } from './platform/node.js';
import type { ByteSource } from './platform/platform.js';
import { readSheetsOf, type SheetsOptions, type SheetsResult } from './read-sheets.js';
import { readSupportersOf, type ReadOptions, type ReadResult } from './read-supporters.js';

/** Reads a B.1-KWK workbook from disk; see `readSupportersOf`. */
export const readSupporters = (path: string, options: ReadOptions): Promise<ReadResult> =>
  withFile(path, (source) => readSupportersOf(source, nodePlatform, options));

/** Reads any workbook from disk; see `readSheetsOf`. */
export const readSheets = (path: string, options: SheetsOptions): Promise<SheetsResult> =>
  withFile(path, (source) => readSheetsOf(source, nodePlatform, options));

async function withFile<T>(path: string, read: (source: ByteSource) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await read(await fileSource(file));
  } finally {
    await file.close();
  }
}
