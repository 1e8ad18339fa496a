import type { ByteSource, Platform } from './platform.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What every browser since 2023 has; nothing of it is Node's. */
export const browserPlatform: Platform = {
  inflate: (packed) => read(streamed(packed).pipeThrough(new DecompressionStream('deflate-raw'))),
  decodeText: (bytes, start, end) => decoder.decode(bytes.subarray(start, end)),
  isUtf8(bytes) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  },
  crc32(bytes, before) {
    let remainder = ~before;
    for (let at = 0; at < bytes.length; at++)
      remainder = (remainder >>> 8) ^ remainders[(remainder ^ bytes[at]!) & 0xff]!;
    return ~remainder >>> 0;
  },
};

/** A file that somebody chose in a page. */
export const blobSource = (blob: Blob): ByteSource => ({
  length: blob.size,
  read: async (position, length) => new Uint8Array(await blob.slice(position, position + length).arrayBuffer()),
});

/** What each byte leaves of the checksum's polynomial. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

function streamed(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Not every browser lets a stream be iterated. */
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
