/**
 * What a workbook may ask of us. The honest file of 303,331 rows unpacks 8 to 9 times to 160-186 MB, one of 1.25 million
 * rows to 767 MB; the defaults leave room above that and no more.
 */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all entries together, unpacked. */
  readonly unpackedBytes: number;
  /** Bytes of one entry, unpacked. */
  readonly entryBytes: number;
  /** Unpacked bytes for one packed byte, over the whole file and for each entry above 1 MB. */
  readonly ratio: number;
  readonly entries: number;
  /** Bytes of a part read whole: workbook, relationships, content types, styles. */
  readonly smallPartBytes: number;
  /** Rows with supporters, over all sheets. */
  readonly rows: number;
  /** Columns kept of a row; text right of them refuses the file. */
  readonly columns: number;
  /** UTF-16 units of one cell's text: what Excel allows. */
  readonly cellText: number;
  readonly sharedStrings: number;
  /** UTF-8 bytes of all shared strings together. */
  readonly sharedStringBytes: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  fileBytes: 256 * megabyte,
  unpackedBytes: 2048 * megabyte,
  entryBytes: 1024 * megabyte,
  ratio: 50,
  entries: 1000,
  smallPartBytes: 8 * megabyte,
  rows: 3_000_000,
  columns: 64,
  cellText: 32_767,
  sharedStrings: 12_000_000,
  sharedStringBytes: 256 * megabyte,
};
