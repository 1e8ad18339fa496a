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
const [PLAIN, NOTED] = [0x314b4353, 0x324b4353];
const HEADER = 20;
const pad4 = (length: number) => (length + 3) & ~3;

/** Collects rows in canonical column order, one chunk after the other; copies what it is given. */
export class ChunkBuilder {
  rows = 0;
  /** Whether the workbook counts days from 1904. */
  is1904 = false;
  private readonly sheets: number[] = [];
  private readonly rowNumbers: number[] = [];
  private ends = new Uint32Array(4096);
  private kinds = new Uint8Array(4096);
  private text = new Uint8Array(64 * 1024);
  private textLength = 0;
  private formats: Record<string, string> = {};
  private identities: string[] = [];

  constructor(readonly columns: number) {}

  /** `ends[c]` is the exclusive end of column c's text in `bytes`; it begins where the column before it ends. */
  add(sheet: number, rowNumber: number, kinds: Uint8Array, ends: Uint32Array, bytes: Uint8Array): void {
    const first = this.rows * this.columns;
    this.makeRoom(first + this.columns, ends[this.columns - 1]!);
    for (let column = 0; column < this.columns; column++) {
      this.kinds[first + column] = kinds[column]!;
      this.ends[first + column] = this.textLength + ends[column]!;
    }
    const length = ends[this.columns - 1]!;
    this.text.set(bytes.subarray(0, length), this.textLength);
    this.textLength += length;
    this.sheets.push(sheet);
    this.rowNumbers.push(rowNumber);
    this.rows++;
  }

  /** Notes the number format of a cell of the row added last. */
  noteFormat(column: number, format: string): void {
    this.formats[(this.rows - 1) * this.columns + column] = format;
  }

  /** Notes what the row added last says of itself; no token is longer than what is kept. */
  noteIdentity(identity: string): void {
    this.identities[this.rows - 1] = identity.slice(0, 64);
  }

  finish(): Uint8Array {
    const { formats, identities, is1904 } = this;
    const isPlain = identities.length === 0 && !is1904;
    const notes = new TextEncoder().encode(JSON.stringify(isPlain ? formats : { formats, identities, is1904 }));
    const cells = this.rows * this.columns;
    const sheetsEnd = HEADER + pad4(this.rows * 2);
    const rowsEnd = sheetsEnd + this.rows * 4;
    const endsEnd = rowsEnd + cells * 4;
    const kindsEnd = endsEnd + cells;
    const out = new Uint8Array(kindsEnd + this.textLength + notes.length);
    new Uint32Array(out.buffer, 0, 5).set([
      isPlain ? PLAIN : NOTED,
      this.rows,
      this.columns,
      this.textLength,
      notes.length,
    ]);
    new Uint16Array(out.buffer, HEADER, this.rows).set(this.sheets);
    new Uint32Array(out.buffer, sheetsEnd, this.rows).set(this.rowNumbers);
    new Uint32Array(out.buffer, rowsEnd, cells).set(this.ends.subarray(0, cells));
    out.set(this.kinds.subarray(0, cells), endsEnd);
    out.set(this.text.subarray(0, this.textLength), kindsEnd);
    out.set(notes, kindsEnd + this.textLength);
    return out;
  }

  /** Forgets the rows, keeps the memory for the next chunk. */
  clear(): void {
    this.rows = this.textLength = this.sheets.length = this.rowNumbers.length = 0;
    this.formats = {};
    this.identities = [];
  }

  private makeRoom(cells: number, textLength: number): void {
    if (cells > this.kinds.length) {
      const length = Math.max(cells, this.kinds.length * 2);
      this.kinds = grown(this.kinds, new Uint8Array(length));
      this.ends = grown(this.ends, new Uint32Array(length));
    }
    const needed = this.textLength + textLength;
    if (needed > this.text.length) this.text = grown(this.text, new Uint8Array(Math.max(needed, this.text.length * 2)));
  }
}

function grown<A extends Uint8Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}

interface RowNotes {
  readonly formats: Record<string, string>;
  readonly identities: (string | null)[];
  readonly is1904: boolean;
}
type Notes = Record<string, string> | RowNotes;

/** A chunk opened for judging. Rows count from 0. */
export class Chunk {
  readonly rows: number;
  readonly columns: number;
  readonly sheets: Uint16Array;
  readonly rowNumbers: Uint32Array;
  private readonly allKinds: Uint8Array;
  private readonly ends: Uint32Array;
  private readonly text: string;
  private readonly formats: Record<string, string>;
  /** What rows say of themselves, '' or nothing where one says nothing; undefined in a chunk of a plain workbook. */
  readonly identities: readonly (string | null | undefined)[] | undefined;
  /** Whether numbers of dated cells are days from 1904. */
  readonly is1904: boolean;

  /** @throws RangeError where the bytes are no chunk of this format. */
  constructor(bytes: Uint8Array) {
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes); // slice() of a Buffer copies nothing
    if (aligned.length < HEADER) throw new RangeError('not a chunk: too short');
    const { buffer, byteOffset } = aligned;
    const [magic, rows, columns, textLength, notesLength] = new Uint32Array(
      buffer,
      byteOffset,
      5,
    ) as unknown as number[];
    const cells = rows! * columns!;
    const sheetsEnd = HEADER + pad4(rows! * 2);
    const rowsEnd = sheetsEnd + rows! * 4;
    const endsEnd = rowsEnd + cells * 4;
    const kindsEnd = endsEnd + cells;
    const isPlain = magic === PLAIN;
    if ((!isPlain && magic !== NOTED) || aligned.length !== kindsEnd + textLength! + notesLength!)
      throw new RangeError('not a chunk of format SCK1 or SCK2');
    this.rows = rows!;
    this.columns = columns!;
    this.sheets = new Uint16Array(buffer, byteOffset + HEADER, rows);
    this.rowNumbers = new Uint32Array(buffer, byteOffset + sheetsEnd, rows);
    this.allKinds = aligned.subarray(endsEnd, kindsEnd);
    const text = Buffer.from(buffer, byteOffset + kindsEnd, textLength!);
    this.text = text.toString('utf8');
    const byteEnds = new Uint32Array(buffer, byteOffset + rowsEnd, cells);
    this.ends = this.text.length === text.length ? byteEnds : inCodeUnits(text, byteEnds);
    const notes = JSON.parse(
      Buffer.from(buffer, byteOffset + kindsEnd + textLength!, notesLength!).toString('utf8'),
    ) as Notes;
    const noted = isPlain ? undefined : (notes as RowNotes);
    this.formats = noted?.formats ?? (notes as Record<string, string>);
    this.identities = noted?.identities.length ? noted.identities : undefined;
    this.is1904 = noted?.is1904 ?? false;
  }

  /** Fills `into` with the row's texts, in column order. */
  texts(row: number, into: string[]): string[] {
    const first = row * this.columns;
    let start = first === 0 ? 0 : this.ends[first - 1]!;
    for (let column = 0; column < this.columns; column++) {
      const end = this.ends[first + column]!;
      into[column] = start === end ? '' : this.text.substring(start, end);
      start = end;
    }
    return into;
  }

  /** The kinds of the row's cells, as a view. */
  kinds(row: number): Uint8Array {
    return this.allKinds.subarray(row * this.columns, (row + 1) * this.columns);
  }

  /** The number format of a cell that is not text. */
  format(row: number, column: number): string | undefined {
    return this.formats[row * this.columns + column];
  }
}

/** Where some text is not ASCII, ends counted in bytes become ends counted in UTF-16 code units. */
function inCodeUnits(text: Buffer, byteEnds: Uint32Array): Uint32Array {
  const ends = new Uint32Array(byteEnds.length);
  let byte = 0;
  let unit = 0;
  for (let cell = 0; cell < byteEnds.length; cell++) {
    for (const end = byteEnds[cell]!; byte < end; byte++) {
      const value = text[byte]!;
      if ((value & 0xc0) !== 0x80) unit += value >= 0xf0 ? 2 : 1;
    }
    ends[cell] = unit;
  }
  return ends;
}
