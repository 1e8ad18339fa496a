import { comparableTitle } from './profile.js';

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

/** Which of the extra columns a found title stands for. */
const correctionColumnTitled = (found: string): CorrectionColumnKey | undefined =>
  correctionColumns.find(({ title }) => title === comparableTitle(found))?.key;

/**
 * The extra columns of a header by their places, whichever of them somebody left and wherever. `STATUS` among the profile's own
 * columns is an alias of the marital status, unless the next extra column follows it: then a column of the list is gone.
 */
export function correctionColumnsOf(
  titles: readonly string[],
  width: number,
): ReadonlyMap<number, CorrectionColumnKey> {
  const found = new Map<number, CorrectionColumnKey>();
  for (let place = titles.length - 1; place >= 0; place--) {
    const key = correctionColumnTitled(titles[place]!);
    if (key && (key !== 'status' || place >= width || found.has(place + 1))) found.set(place, key);
  }
  return found;
}
