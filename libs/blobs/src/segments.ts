export interface Segment {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/**
 * Recuts a stream into segments of `size` bytes, the first of `first`. Only the last is shorter (possibly empty), and
 * it knows that it is the last.
 */
export async function* exactly(size: number, source: AsyncIterable<Uint8Array>, first = size): AsyncGenerator<Segment> {
  let wanted = first;
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const part of source) {
    parts.push(part);
    held += part.length;
    if (held <= wanted) continue;
    let all = Buffer.concat(parts);
    for (; all.length > wanted; wanted = size) {
      yield { bytes: all.subarray(0, wanted), isLast: false };
      all = all.subarray(wanted);
    }
    parts = [all];
    held = all.length;
  }
  yield { bytes: Buffer.concat(parts), isLast: true };
}
