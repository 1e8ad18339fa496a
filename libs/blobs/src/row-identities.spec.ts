import { randomBytes } from 'node:crypto';
import { digestTexts } from './keyed-digests.js';
import { checkIdentities, identityTokens } from './row-identities.js';

const key = randomBytes(32);
const places = [
  { uploadNo: 7, chunk: 0, rowNo: 0 },
  { uploadNo: 7, chunk: 0, rowNo: 1 },
  { uploadNo: 12, chunk: 3, rowNo: 1999 },
];

test('a token names its row to the pair it was given to, among texts that are none', () => {
  const [first, second, third] = identityTokens(key, 'pair-a', places);
  expect(checkIdentities(key, 'pair-a', ['', third!, 'S1-7-0-0', first!, ` ${second!} `])).toEqual([
    undefined,
    places[2],
    undefined,
    places[0],
    places[1],
  ]);
});

test('another pair, another election, another row: unknown', () => {
  const [token] = identityTokens(key, 'pair-a', places);
  expect(checkIdentities(key, 'pair-b', [token!])).toEqual([undefined]);
  expect(checkIdentities(randomBytes(32), 'pair-a', [token!])).toEqual([undefined]);
  expect(checkIdentities(key, 'pair-a', [token!.replace('S1-7-0-0', 'S1-7-0-1')])).toEqual([undefined]);
});

test('the digest is the first 8 bytes of the keyed digest of pair and place', () => {
  const [token] = identityTokens(key, 'pair-a', places);
  const hex = digestTexts(key, ['pair-a|7|0|0']).toString('hex', 0, 8);
  expect(token).toBe(`S1-7-0-0-${hex}`);
});
