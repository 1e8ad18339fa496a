import { Damage } from '../damage.js';
import type { Platform } from '../platform/platform.js';
import { fromUtf16, utf16Label } from './utf16.js';

const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
/** As many bytes as tell the encodings apart. */
const telling = 4;

/** Passes a part's text on as UTF-8 without byte order mark, once sure that it is UTF-8, or UTF-16 rightly declared. */
export async function* utf8(source: AsyncIterable<Uint8Array>, isUtf8: Platform['isUtf8']): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    let head = new Uint8Array(0);
    while (head.length < telling) {
      const { done, value } = await chunks.next();
      if (done) break;
      head = joined(head, value);
    }
    const rest = { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) };
    const label = utf16Label(head);
    yield* label === undefined ? checked(head, rest, isUtf8) : fromUtf16(head, rest, label);
  } finally {
    await chunks.return?.();
  }
}

async function* checked(
  head: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  isUtf8: Platform['isUtf8'],
): AsyncGenerator<Uint8Array> {
  let held = head.subarray(mark.every((byte, index) => head[index] === byte) ? mark.length : 0);
  for await (const chunk of rest) {
    const bytes = held.length === 0 ? chunk : joined(held, chunk);
    const to = lastBoundary(bytes);
    held = bytes.subarray(to);
    const whole = bytes.subarray(0, to);
    if (!isUtf8(whole)) throw new Damage('encoding');
    yield whole;
  }
  if (lastBoundary(held) < held.length || !isUtf8(held)) throw new Damage('encoding');
  if (held.length > 0) yield held;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where the last character that is not whole begins, at most three bytes before the end. */
function lastBoundary(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
