import { blobSource, browserPlatform } from './platform/browser.js';
import { readSheetsOf, type SheetsOptions, type SheetsResult } from './read-sheets.js';
import { readSupportersOf, type ReadOptions, type ReadResult } from './read-supporters.js';

/** Reads a B.1-KWK workbook that somebody chose in a page; see `readSupportersOf`. */
export const readSupporters = (file: Blob, options: ReadOptions): Promise<ReadResult> =>
  readSupportersOf(blobSource(file), browserPlatform, options);

/** Reads any workbook chosen in a page; see `readSheetsOf`. */
export const readSheets = (file: Blob, options: SheetsOptions): Promise<SheetsResult> =>
  readSheetsOf(blobSource(file), browserPlatform, options);

export { defaultLimits } from './limits.js';
export { b1Kwk2018 } from './profile.js';
export { refusesFile } from './findings/finding.js';
