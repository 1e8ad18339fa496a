/**
 * What the workbook that goes back to the operator has beside the profile's columns: to the right of them, in this order, under
 * these titles. Its reader knows them and judges none of them.
 */
export const correctionColumns = [
  { key: 'status', title: 'STATUS' },
  { key: 'code', title: 'KODE' },
  { key: 'explanation', title: 'PENJELASAN' },
  { key: 'mend', title: 'CARA PERBAIKI' },
  { key: 'identity', title: 'ID BARIS' },
] as const;

export type CorrectionColumnKey = (typeof correctionColumns)[number]['key'];

/** The first sheet of a correction workbook; it has no header of a list, so it is never read as one. */
export const correctionSummarySheet = 'RINGKASAN';

/** The lists: `B.1-KWK`, `B.1-KWK 2`, ... */
export const correctionListSheet = (number: number): string => (number === 1 ? 'B.1-KWK' : `B.1-KWK ${number}`);

export interface CorrectionOf {
  readonly electionId: string;
  readonly pairId: string;
  readonly uploadId: string;
}

/** What a correction workbook says of itself in its hidden sheet `_meta`, key and value, row by row. */
export const correctionMeta = ({ electionId, pairId, uploadId }: CorrectionOf): Readonly<Record<string, string>> => ({
  kind: 'correction',
  templateId: uploadId,
  version: '1',
  electionId,
  pairId,
});
