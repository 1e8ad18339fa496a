const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Rows in PostgreSQL's binary COPY format. Write `row(n)`, then n fields in the table's order and with its exact types. */
export class BinaryRows {
  private buffer: Buffer;
  private length = 0;

  constructor(expectedBytes = 64 * 1024) {
    this.buffer = Buffer.allocUnsafe(Math.max(expectedBytes, 64));
    SIGNATURE.copy(this.buffer);
    this.length = SIGNATURE.length;
  }

  row(fields: number): this {
    this.makeRoom(2);
    this.length = this.buffer.writeInt16BE(fields, this.length);
    return this;
  }

  int2(value: number | null): this {
    if (value === null) return this.absent();
    this.size(2);
    this.length = this.buffer.writeInt16BE(value, this.length);
    return this;
  }

  int4(value: number | null): this {
    if (value === null) return this.absent();
    this.size(4);
    this.length = this.buffer.writeInt32BE(value, this.length);
    return this;
  }

  /** For a bigint column; any safe integer. */
  int8(value: number | null): this {
    if (value === null) return this.absent();
    this.size(8);
    this.buffer.writeInt32BE(Math.floor(value / 4294967296), this.length);
    this.buffer.writeUInt32BE(value >>> 0, this.length + 4);
    this.length += 8;
    return this;
  }

  /** For a uuid column: 16 bytes of `source` from `offset`. */
  uuid(source: Uint8Array, offset = 0): this {
    this.size(16);
    for (let index = 0; index < 16; index++) this.buffer[this.length + index] = source[offset + index]!;
    this.length += 16;
    return this;
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
    this.length = this.buffer.writeInt32BE(-1, this.length);
    return this;
  }

  finish(): Uint8Array {
    this.makeRoom(2);
    this.length = this.buffer.writeInt16BE(-1, this.length);
    return this.buffer.subarray(0, this.length);
  }

  private size(bytes: number): void {
    this.makeRoom(4 + bytes);
    this.length = this.buffer.writeInt32BE(bytes, this.length);
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + bytes));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
