import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { SealBroken } from './seal.js';
import { exactly } from './segments.js';

const [VERSION, SALT, TAG, SEGMENT] = [2, 32, 16, 64 * 1024];

/**
 * Seals a stream in segments of 64 KiB, each with its own tag, under a key made for this stream from fresh random
 * bytes. A segment's nonce is its place and whether it is the last, so none can be moved, dropped or cut off.
 */
export async function* sealStream(
  key: Uint8Array,
  id: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  yield Buffer.concat([Buffer.of(VERSION), salt]);
  const own = streamKey(key, salt);
  let place = 0;
  for await (const { bytes, isLast } of exactly(SEGMENT, source)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(place++, isLast)).setAAD(Buffer.from(id));
    yield cipher.update(bytes);
    cipher.final(); // of this mode it gives no bytes
    yield cipher.getAuthTag();
  }
}

/** Yields only verified segments; ends without throwing only if the whole stream was there, so commit after the end. */
export async function* unsealStream(
  key: Uint8Array,
  id: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let own: Buffer | undefined;
  let place = 0;
  for await (const { bytes, isLast } of exactly(SEGMENT + TAG, sealed, 1 + SALT)) {
    if (own) yield unsealSegment(own, id, bytes, nonceOf(place++, isLast));
    else if (bytes[0] === VERSION && !isLast) own = streamKey(key, bytes.subarray(1));
    else throw new SealBroken(id);
  }
}

function unsealSegment(key: Uint8Array, id: string, bytes: Buffer, nonce: Buffer): Buffer {
  if (bytes.length < TAG) throw new SealBroken(id);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(id)).setAuthTag(bytes.subarray(bytes.length - TAG));
  const opened = decipher.update(bytes.subarray(0, bytes.length - TAG));
  try {
    decipher.final();
    return opened;
  } catch {
    throw new SealBroken(id);
  }
}

const streamKey = (key: Uint8Array, salt: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', key, salt, 'silon/v1/stream', 32));

function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(place), 0);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}
