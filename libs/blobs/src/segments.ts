export interface Segment {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/**
 * Recuts a stream into segments of `size` bytes, the first of `first`. Only the last is shorter (possibly empty), and
 * it knows that it is the last. What lies in one piece of the source is not copied.
 */
export async function* exactly(size: number, source: AsyncIterable<Uint8Array>, first = size): AsyncGenerator<Segment> {
  let wanted = first;
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (let part of source) {
    for (; held + part.length > wanted; wanted = size) {
      const missing = wanted - held;
      if (missing > 0) parts.push(part.subarray(0, missing));
      yield { bytes: joined(parts), isLast: false };
      part = part.subarray(missing);
      [parts, held] = [[], 0];
    }
    if (part.length > 0) parts.push(part);
    held += part.length;
  }
  yield { bytes: joined(parts), isLast: true };
}

function joined(parts: Uint8Array[]): Buffer {
  const [only, ...others] = parts;
  return only && others.length === 0
    ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
    : Buffer.concat(parts);
}
