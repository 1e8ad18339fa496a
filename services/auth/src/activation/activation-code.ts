import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford: no I, L, O, U
const LENGTH = 20;
const GROUP = 5;

/** 20 characters of 5 bits each: 100 bits, without separators. */
export const newActivationCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => alphabet[byte % alphabet.length]).join('');

/** As it is printed on the slip: four groups of five. */
export const printedCode = (code: string): string => (code.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');

/** The code somebody typed, with what is easily confused set right; undefined if it cannot be one. */
export function typedCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((character) => alphabet.includes(character)) ? code : undefined;
}

/** The first group finds the row; the 75 bits behind it are known by their hash only. */
export const lookupPrefix = (code: string): string => code.slice(0, GROUP);
