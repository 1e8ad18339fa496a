/**
 * A judged row's name in a correction workbook: `S1-<uploadNo>-<chunk>-<rowNo>-<16 hex>`. The numbers say which row, the hex is
 * a keyed digest that only we can make; so a row that comes back can take the place of the one it was written from.
 */
export interface StoredPlace {
  readonly uploadNo: number;
  readonly chunk: number;
  readonly rowNo: number;
}

export interface RowIdentity {
  readonly place: StoredPlace;
  readonly mac: string;
}

const token = /^S1-([1-9]\d{0,14})-(0|[1-9]\d{0,8})-(0|[1-9]\d{0,8})-([0-9a-f]{16})$/;

/** Hex digits of a token's digest: its first 8 bytes. */
export const MAC_DIGITS = 16;

/** What is digested: the place, and the pair whose row it is. */
export const identityText = (pairId: string, { uploadNo, chunk, rowNo }: StoredPlace): string =>
  `${pairId}|${uploadNo}|${chunk}|${rowNo}`;

export const formatIdentity = ({ uploadNo, chunk, rowNo }: StoredPlace, mac: string): string =>
  `S1-${uploadNo}-${chunk}-${rowNo}-${mac}`;

/** Nothing where the text is no token; white space round it does not count. */
export function parseIdentity(text: string): RowIdentity | undefined {
  const [, uploadNo, chunk, rowNo, mac] = token.exec(text.trim()) ?? [];
  if (mac === undefined) return undefined;
  return { place: { uploadNo: Number(uploadNo), chunk: Number(chunk), rowNo: Number(rowNo) }, mac };
}
