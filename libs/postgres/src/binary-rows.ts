const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Rows in PostgreSQL's binary COPY format. Write `row(n)`, then n fields in the table's order and with its exact types. */
export class BinaryRows {
  private buffer: Buffer;
  private view: DataView;
  private length = 0;

  constructor(expectedBytes = 64 * 1024) {
    this.buffer = Buffer.allocUnsafeSlow(Math.max(expectedBytes, 64));
    this.view = new DataView(this.buffer.buffer);
    SIGNATURE.copy(this.buffer);
    this.length = SIGNATURE.length;
  }

  row(fields: number): this {
    this.makeRoom(2);
    this.view.setInt16(this.length, fields);
    this.length += 2;
    return this;
  }

  int2(value: number | null): this {
    if (value === null) return this.absent();
    this.size(2);
    this.view.setInt16(this.length, value);
    this.length += 2;
    return this;
  }

  int4(value: number | null): this {
    if (value === null) return this.absent();
    this.size(4);
    this.view.setInt32(this.length, value);
    this.length += 4;
    return this;
  }

  /** For a bigint column; any safe integer. */
  int8(value: number | null): this {
    if (value === null) return this.absent();
    this.size(8);
    this.view.setInt32(this.length, Math.floor(value / 4294967296));
    this.view.setUint32(this.length + 4, value >>> 0);
    this.length += 8;
    return this;
  }

  /** For a uuid column: leaves room for 16 bytes that are known later and gives their place for `fillUuid`. */
  uuidLater(): number {
    this.size(16);
    this.length += 16;
    return this.length - 16;
  }

  /** The 16 bytes of `source` from `offset`. */
  fillUuid(place: number, source: Buffer, offset: number): void {
    for (let byte = 0; byte < 16; byte++) this.buffer[place + byte] = source[offset + byte]!;
  }

  text(value: string | null): this {
    if (value === null) return this.absent();
    const size = Buffer.byteLength(value);
    this.size(size);
    this.length += this.buffer.write(value, this.length);
    return this;
  }

  absent(): this {
    this.makeRoom(4);
    this.view.setInt32(this.length, -1);
    this.length += 4;
    return this;
  }

  finish(): Uint8Array {
    this.makeRoom(2);
    this.view.setInt16(this.length, -1);
    return this.buffer.subarray(0, this.length + 2);
  }

  /** Forgets the rows, keeps the memory: what `finish` gave is written over by the next rows. */
  clear(): void {
    this.length = SIGNATURE.length;
  }

  private size(bytes: number): void {
    this.makeRoom(4 + bytes);
    this.view.setInt32(this.length, bytes);
    this.length += 4;
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }
}
