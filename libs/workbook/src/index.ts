export {
  correctionColumns,
  correctionListSheet,
  correctionMeta,
  correctionSummarySheet,
  type CorrectionColumnKey,
  type CorrectionOf,
} from './correction-profile.js';
export { defaultLimits, type ReadLimits } from './limits.js';
export { b1Kwk2018, b1Kwk2024, profileNamed, profiles, type Profile, type ProfileColumn } from './profile.js';
export { readSheets, readSupporters } from './read-from-disk.js';
export type { SheetsOptions, SheetsResult } from './read-sheets.js';
export type { ReadOptions, ReadResult } from './read-supporters.js';
export {
  templateOfOtherElection,
  templateOfOtherPair,
  templateTampered,
  wrongTemplateVersion,
} from './findings/template.js';
export { readingEnded } from './findings/container.js';
export { refusesFile, type FileFinding, type FileFindingCode, type Message, type Place } from './findings/finding.js';
export { metaSheetName, type TemplateMeta } from './sheet/meta-sheet.js';
export { cellAt, type ScannedCell } from './sheet/scanned-cell.js';
export type { ScannedRow } from './sheet/row.js';
