import fc from 'fast-check';
import { lookupPrefix, newActivationCode, printedCode, typedCode } from './activation-code.js';

test('a code comes in four groups and is read back from them', () => {
  const code = newActivationCode();

  expect(printedCode(code)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(typedCode(printedCode(code))).toBe(code);
  expect(code.startsWith(lookupPrefix(code))).toBe(true);
});

test('small letters, blanks and look-alikes are set right', () => {
  expect(typedCode(' o1l1i abcde-fghjk mnpqr')).toBe('01111ABCDEFGHJKMNPQR');
});

test('anything else is no code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = typedCode(text);
      expect(code === undefined || /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code)).toBe(true);
    }),
  );
});
