import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { seal, SealBroken, unseal } from './seal.js';
import { sealStream, unsealStream } from './seal-stream.js';

const key = randomBytes(32);

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const collect = async (source: AsyncIterable<Uint8Array>) => Buffer.concat(await Readable.from(source).toArray());

const SEGMENT = 64 * 1024;
const HEAD = 33;

test('opens what it sealed, twice with other bytes each time', () => {
  const [first, second] = [seal(key, 'a/1', Buffer.from('cells')), seal(key, 'a/1', Buffer.from('cells'))];

  expect(unseal(key, 'a/1', first).toString()).toBe('cells');
  expect(first.equals(second)).toBe(false);
  expect(first.includes('cells')).toBe(false);
});

test('any changed byte, another id or another key breaks the seal', () => {
  const sealed = seal(key, 'a/1', Buffer.from('cells of a chunk'));
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1;
    expect(() => unseal(key, 'a/1', changed)).toThrow(SealBroken);
  }
  expect(() => unseal(key, 'a/2', sealed)).toThrow(SealBroken);
  expect(() => unseal(randomBytes(32), 'a/1', sealed)).toThrow(SealBroken);
  expect(() => unseal(key, 'a/1', sealed.subarray(0, 20))).toThrow(SealBroken);
});

test.each([0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 1_000_000])(
  'a stream of %d bytes survives',
  async (n) => {
    const bytes = randomBytes(n);

    const sealed = await collect(sealStream(key, 'originals/u', cut(bytes, 10_007)));

    expect((await collect(unsealStream(key, 'originals/u', cut(sealed, 9_001)))).equals(bytes)).toBe(true);
  },
);

test('however a stream is cut on its way, it opens to the same', async () => {
  const bytes = randomBytes(2 * SEGMENT + 77);
  const sealed = await collect(sealStream(key, 'x', cut(bytes, 50_000)));

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1_000, max: 200_000 }), async (size) => {
      expect((await collect(unsealStream(key, 'x', cut(sealed, size)))).equals(bytes)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

describe('a stream that was tampered with never ends well', () => {
  const bytes = randomBytes(3 * SEGMENT);
  let sealed: Buffer;
  beforeAll(async () => void (sealed = await collect(sealStream(key, 'x', cut(bytes, SEGMENT)))));

  const segment = (index: number) =>
    sealed.subarray(HEAD + index * (SEGMENT + 16), Math.min(HEAD + (index + 1) * (SEGMENT + 16), sealed.length));
  const head = () => sealed.subarray(0, HEAD);

  test.each<[string, () => Uint8Array]>([
    ['cut off at a segment', () => Buffer.concat([head(), segment(0), segment(1)])],
    ['cut off inside one', () => sealed.subarray(0, sealed.length - 5)],
    ['only its head', () => head()],
    ['empty', () => Buffer.alloc(0)],
    ['two segments swapped', () => Buffer.concat([head(), segment(1), segment(0), segment(2)])],
    ['one left out', () => Buffer.concat([head(), segment(0), segment(2)])],
    ['one bit changed', () => Buffer.from(sealed.map((byte, index) => (index === 70_000 ? byte ^ 1 : byte)))],
    ['another head', () => Buffer.concat([Buffer.of(2), randomBytes(32), sealed.subarray(HEAD)])],
    ['bytes after the end', () => Buffer.concat([sealed, Buffer.from('more')])],
  ])('%s', async (_, tampered) => {
    await expect(collect(unsealStream(key, 'x', cut(tampered(), 30_000)))).rejects.toThrow(SealBroken);
  });

  test('moved to another id', async () => {
    await expect(collect(unsealStream(key, 'y', cut(sealed, 30_000)))).rejects.toThrow(SealBroken);
  });
});
