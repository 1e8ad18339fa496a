import { Damage } from '../damage.js';
import type { ByteSource, Platform } from '../platform/platform.js';
import { type Entry, packing } from './entry.js';

const packedChunk = 64 * 1024;

/** An entry's bytes, unpacked; ends with a refusal as soon as they are more than declared, or other than their checksum. */
export async function* unpack(
  source: ByteSource,
  platform: Pick<Platform, 'inflate' | 'crc32'>,
  entry: Entry,
  start: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let [bytes, checksum] = [0, 0];
  for await (const chunk of plain(source, platform, entry, start)) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    if (bytes > entry.unpackedBytes) throw new Damage('entry-larger-than-declared', 'F006');
    checksum = platform.crc32(chunk, checksum);
    yield chunk;
  }
  if (bytes !== entry.unpackedBytes) throw new Damage('entry-smaller-than-declared');
  if (checksum !== entry.checksum) throw new Damage('checksum');
}

/** Tells the disk's faults, which are thrown on, from whatever inflating throws, which is the file's. */
async function* plain(
  source: ByteSource,
  { inflate }: Pick<Platform, 'inflate'>,
  entry: Entry,
  start: number,
): AsyncGenerator<Uint8Array> {
  let fault: { readonly error: unknown } | undefined;
  const packed = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* packedBytes(source, start, entry.packedBytes);
    } catch (error) {
      fault = { error };
      throw error;
    }
  };
  if (entry.packing === packing.stored) return yield* packed();
  const inflated = inflate(packed(), entry.packedBytes)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await inflated.next().catch(() => {
        throw fault === undefined ? new Damage('inflate') : fault.error;
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await inflated.return?.();
  }
}

async function* packedBytes(source: ByteSource, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length;) {
    const bytes = await source.read(start + at, Math.min(packedChunk, length - at));
    if (bytes.length === 0) throw new Damage('truncated');
    yield bytes;
    at += bytes.length;
  }
}
