export { defaultLimits, type ReadLimits } from './limits.js';
export { b1Kwk2018, type Profile, type ProfileColumn } from './profile.js';
export { readSheets, readSupporters } from './read-from-disk.js';
export type { SheetsOptions, SheetsResult } from './read-sheets.js';
export type { ReadOptions, ReadResult } from './read-supporters.js';
export { refusesFile, type FileFinding, type FileFindingCode, type Message, type Place } from './findings/finding.js';
export type { TemplateMeta } from './sheet/meta-sheet.js';
export { cellAt, type ScannedCell } from './sheet/scanned-cell.js';
export type { ScannedRow } from './sheet/row.js';
