import { isUtf8 } from 'node:buffer';
import { Damage } from '../damage.js';

const mark = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Passes a part's bytes on without their byte order mark, once sure that they are UTF-8 and nothing else. */
export async function* utf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array(0);
  let begun = false;
  for await (const chunk of source) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (!begun && bytes.length < mark.length) {
      held = bytes;
      continue;
    }
    const from = begun ? 0 : markLength(bytes);
    begun = true;
    const to = lastBoundary(bytes);
    held = bytes.subarray(to);
    const whole = bytes.subarray(from, to);
    if (!isUtf8(whole)) throw new Damage('encoding');
    yield whole;
  }
  if (held.length > 0) throw new Damage('encoding');
}

function markLength(bytes: Uint8Array): number {
  const first = (bytes[0]! << 8) | bytes[1]!;
  if (first === 0xfeff || first === 0xfffe) throw new Damage('utf-16');
  if (bytes[0] === 0 || bytes[1] === 0) throw new Damage('utf-16');
  return mark.every((byte, index) => bytes[index] === byte) ? mark.length : 0;
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
