import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { digestAt, digestTexts, NikDigests, TextDigests } from './keyed-digests.js';

const key = randomBytes(32);
const aes = (block: Uint8Array) => createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block);

const nik = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `527101010${String(n).padStart(7, '0')}`);
const collect = (niks: readonly string[]): NikDigests => {
  const digests = new NikDigests();
  for (const one of niks) digests.add(one);
  return digests;
};

test('a NIK is its own 16 bytes, one block each', () => {
  fc.assert(
    fc.property(fc.array(nik, { maxLength: 50 }), (niks) => {
      const digests = collect(niks).digests(key);
      niks.forEach((one, index) => expect(digestAt(digests, index)).toEqual(aes(Buffer.from(one))));
      expect(digests).toHaveLength(16 * niks.length);
    }),
  );
});

test('NIKs that differ in their serial alone have the same prefix', () => {
  const collected = collect(['5271010101709001', '5271010101709002', '5271010201709001']);
  const prefixes = collected.prefixDigests(key);

  expect(digestAt(prefixes, 0)).toEqual(aes(Buffer.from('527101010170----')));
  expect(digestAt(prefixes, 1)).toEqual(digestAt(prefixes, 0));
  expect(digestAt(prefixes, 2)).not.toEqual(digestAt(prefixes, 0));
  expect(digestAt(collected.digests(key), 0)).toEqual(aes(Buffer.from('5271010101709001'))); // left as it was
});

/** The standard's way, a text at a time: the last block of CBC with a zero vector. */
function macOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const message = Buffer.alloc(16 + Math.ceil(bytes.length / 16) * 16);
  message.writeUInt32LE(bytes.length);
  bytes.copy(message, 16);
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16)).setAutoPadding(false);
  return cipher.update(message).subarray(-16);
}

test('a text is the CBC-MAC of its length and itself, whatever stands beside it', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ minLength: 14, maxLength: 34 }));
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 40 }), (texts) => {
      const digests = digestTexts(key, texts);
      texts.forEach((text, index) => expect(digestAt(digests, index)).toEqual(macOf(text)));
    }),
  );
});

test('texts that only their length or the border between blocks tells apart are told apart', () => {
  const texts = ['', '\0', 'A'.repeat(15), 'A'.repeat(16), 'A'.repeat(17), `${'A'.repeat(16)}\0`];
  const digests = digestTexts(key, texts);
  expect(new Set(texts.map((_, index) => digestAt(digests, index).toString('hex'))).size).toBe(texts.length);
});

test('asked twice, the same answer; another key says something else', () => {
  const collected = new TextDigests();
  collected.add('SITI|1970-01-01|5271012001');
  expect(collected.digests(key)).toEqual(collected.digests(key));
  expect(collected.digests(randomBytes(32))).not.toEqual(collected.digests(key));
  expect(collect(['5271010101709001']).digests(randomBytes(32))).not.toEqual(aes(Buffer.from('5271010101709001')));
});

test('cleared, it says of what comes next what a new one says', () => {
  const [texts, fresh] = [new TextDigests(), new TextDigests()];
  const [niks, freshNiks] = [collect(Array.from({ length: 300 }, () => '5271010101709001')), collect([])];
  for (let text = 0; text < 300; text++) texts.add('x'.repeat(text));
  for (const used of [texts, niks]) used.clear();
  for (const text of ['y', 'SITI|1970-01-01|5271012001']) for (const one of [texts, fresh]) one.add(text);
  for (const one of [niks, freshNiks]) one.add('5271010101709002');
  expect(texts.digests(key)).toEqual(fresh.digests(key));
  expect(niks.digests(key)).toEqual(freshNiks.digests(key));
  expect(niks.prefixDigests(key)).toEqual(freshNiks.prefixDigests(key));
});

test.each(['527101010170900', '52710101017090011', '527101010170900é', ''])(
  'refuses what is not 16 bytes: %j',
  (bad) => {
    expect(() => new NikDigests().add(bad)).toThrow('16 digits');
  },
);
