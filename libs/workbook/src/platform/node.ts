import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource, Platform } from './platform.js';

/** Larger buffers gain no time and leave more garbage: 128 kB cost 30 MB of peak memory at 1.25 million rows. */
const unpackedChunk = 32 * 1024;
/**
 * How many are unpacked ahead of the reader, on another thread. As objects they come as they are; those of a stream of bytes
 * would be joined when several wait, which copies them all. A stream's options, so zlib's types lack them.
 */
const ahead = { readableObjectMode: true, readableHighWaterMark: 4 };

export const nodePlatform: Platform = {
  async *inflate(packed, packedBytes) {
    const options = { chunkSize: unpackedChunk, ...ahead };
    const source = Readable.from(packed, { objectMode: false });
    const inflate = createInflateRaw(options);
    pipeline(source, inflate, () => undefined); // an error reaches the reader of `inflate` itself
    try {
      yield* inflate as AsyncIterable<Buffer>;
    } finally {
      inflate.destroy();
      source.destroy();
    }
    if (inflate.bytesWritten !== packedBytes) throw new Error('the deflated data end before their entry does');
  },
  decodeText: (bytes, start, end) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', start, end),
  isUtf8,
  crc32,
};

/** A file on disk, whose faults are thrown as they come. */
export async function fileSource(file: FileHandle): Promise<ByteSource> {
  const { size } = await file.stat();
  return {
    length: size,
    async read(position, length) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
  };
}
