import { HEADER, NOTED, partsOf, PLAIN } from './chunk-layout.js';

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
  private chunk = new Uint8Array(0);
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

  /** The chunk. It lies in memory that the next one takes, so what keeps it copies it. */
  finish(): Uint8Array {
    const { formats, identities, is1904 } = this;
    const isPlain = identities.length === 0 && !is1904;
    const notes = new TextEncoder().encode(JSON.stringify(isPlain ? formats : { formats, identities, is1904 }));
    const cells = this.rows * this.columns;
    const { sheetsEnd, rowsEnd, endsEnd, kindsEnd } = partsOf(this.rows, this.columns);
    const length = kindsEnd + this.textLength + notes.length;
    if (length > this.chunk.length) this.chunk = new Uint8Array(Math.ceil(length * 1.25));
    const out = this.chunk.subarray(0, length);
    out.fill(0, 0, sheetsEnd); // the padding too
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
