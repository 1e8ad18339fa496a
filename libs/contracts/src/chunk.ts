import { HEADER, NOTED, partsOf, PLAIN } from './chunk-layout.js';

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
    const { sheetsEnd, rowsEnd, endsEnd, kindsEnd } = partsOf(rows!, columns!);
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

  /** The row's cells as rules want them; its texts in `into`. */
  cells(row: number, into: string[] = []) {
    return {
      texts: this.texts(row, into),
      kinds: this.kinds(row),
      format: (column: number) => this.format(row, column),
      is1904: this.is1904,
    };
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
