import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { digestAt, digestNiks, digestTexts } from './keyed-digests.js';

const key = randomBytes(32);
const aes = (block: Uint8Array) => createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block);

const nik = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `527101010${String(n).padStart(7, '0')}`);

test('a NIK is its own 16 bytes, one block each', () => {
  fc.assert(
    fc.property(fc.array(nik, { maxLength: 50 }), (niks) => {
      const digests = digestNiks(key, niks);
      niks.forEach((one, index) => expect(digestAt(digests, index)).toEqual(aes(Buffer.from(one))));
      expect(digests).toHaveLength(16 * niks.length);
    }),
  );
});

test('a text is half its SHA-256, then AES; equal texts are equal wherever they stand', () => {
  const digests = digestTexts(key, ['SITI|01-01-1970|5271012001', 'é', '', 'é']);

  const half = createHash('sha256').update('é').digest().subarray(0, 16);
  expect(digestAt(digests, 1)).toEqual(aes(half));
  expect(digestAt(digests, 3)).toEqual(digestAt(digests, 1));
  expect(digestAt(digests, 0)).not.toEqual(digestAt(digests, 2));
});

test('another key says something else', () => {
  expect(digestNiks(randomBytes(32), ['5271010101709001'])).not.toEqual(digestNiks(key, ['5271010101709001']));
});

test.each(['527101010170900', '52710101017090011', '527101010170900é', ''])(
  'refuses what is not 16 bytes: %j',
  (bad) => {
    expect(() => digestNiks(key, [bad])).toThrow('16 digits');
  },
);
