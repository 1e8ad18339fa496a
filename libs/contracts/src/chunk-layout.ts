/**
 * The chunk format: some 4,000 rows of one upload on their way from the reader to the judges, sealed in a blob.
 *
 *     "SCK1" | rows u32 | columns u32 | text bytes u32 | notes bytes u32      (little endian)
 *     sheet u16 x rows, padded to 4 | row number u32 x rows | end of each cell's text u32 x cells | kind u8 x cells | text | notes
 *
 * The text of all cells lies in one piece, so that it is decoded once a chunk and not once a cell. The notes are JSON:
 * the number formats of cells that are not text, by cell index, so that their refusal can be explained.
 *
 * "SCK2" is the same with other notes: `{ formats, identities, is1904 }`; identities are a text a row (`row-identity.ts`), is1904
 * says that the workbook counts days from 1904. It is written only where there is one of the two to note, so that a plain
 * workbook's chunk is what it always was.
 */
export const [PLAIN, NOTED] = [0x314b4353, 0x324b4353];
export const HEADER = 20;

/** Where each part of a chunk ends, in bytes; the text begins where the kinds end. */
export function partsOf(rows: number, columns: number) {
  const sheetsEnd = HEADER + ((rows * 2 + 3) & ~3);
  const rowsEnd = sheetsEnd + rows * 4;
  const endsEnd = rowsEnd + rows * columns * 4;
  return { sheetsEnd, rowsEnd, endsEnd, kindsEnd: endsEnd + rows * columns };
}
