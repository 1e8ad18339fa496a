/**
 * What the reader needs of the place it runs in. Node and the browser each give theirs, so that one code reads in both
 * and neither goes the other's slower way.
 */
export interface Platform {
  /**
   * Unpacks raw deflate as it is asked for. Throws what it likes where the data are damaged, end too soon, or go on
   * behind their end; `packedBytes` is how many there should be.
   */
  inflate(packed: AsyncIterable<Uint8Array>, packedBytes: number): AsyncIterable<Uint8Array>;
  /** Sound UTF-8 as a string. */
  decodeText(bytes: Uint8Array, start: number, end: number): string;
  isUtf8(bytes: Uint8Array): boolean;
  /** The checksum of a zip, going on from that of the bytes before. */
  crc32(bytes: Uint8Array, before: number): number;
}

/** The bytes of a file, from any place on. */
export interface ByteSource {
  readonly length: number;
  /** Bytes from `position` on: at least one and at most `length`, or none behind the end. */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** So many bytes, or fewer where the file ends. */
export async function readUpTo(source: ByteSource, position: number, length: number): Promise<Uint8Array> {
  const first = await source.read(position, length);
  if (first.length === length || first.length === 0) return first;
  const whole = new Uint8Array(length);
  whole.set(first);
  let read = first.length;
  while (read < length) {
    const more = await source.read(position + read, length - read);
    if (more.length === 0) break;
    whole.set(more, read);
    read += more.length;
  }
  return whole.subarray(0, read);
}
