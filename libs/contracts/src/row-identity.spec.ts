import fc from 'fast-check';
import { formatIdentity, identityText, parseIdentity } from './row-identity.js';

const place = fc.record({
  uploadNo: fc.integer({ min: 1, max: 10 ** 14 }),
  chunk: fc.nat(10 ** 8),
  rowNo: fc.nat(10 ** 8),
});
const mac = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });

test('what is written is read again, with white space round it too', () => {
  fc.assert(
    fc.property(place, mac, (where, digest) => {
      const token = formatIdentity(where, digest);
      expect(parseIdentity(token)).toEqual({ place: where, mac: digest });
      expect(parseIdentity(`  ${token}\u00a0`)).toEqual({ place: where, mac: digest });
    }),
  );
});

test.each([
  '',
  'S1',
  'S1-1-0-0-0123456789abcde',
  'S1-1-0-0-0123456789ABCDEF',
  'S1-01-0-0-0123456789abcdef',
  'S1-1-00-0-0123456789abcdef',
  'S2-1-0-0-0123456789abcdef',
  'S1--1-0-0-0123456789abcdef',
  'S1-1-0-0-0123456789abcdef0',
])('is no token: %j', (text) => {
  expect(parseIdentity(text)).toBeUndefined();
});

test('the digested text says whose row it is and where it stands', () => {
  expect(identityText('pair-a', { uploadNo: 7, chunk: 2, rowNo: 30 })).toBe('pair-a|7|2|30');
});
