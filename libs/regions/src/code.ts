export type Level = 'province' | 'regency' | 'district' | 'village';

const levels: Readonly<Record<number, Level>> = { 2: 'province', 4: 'regency', 6: 'district', 10: 'village' };
const dotted = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const flat = /^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/;

/** The level a flat code stands for, by its digits (2, 4, 6, 10); undefined for any other text. */
export const levelOf = (code: string): Level | undefined => levels[code.length];

/** `52.01.01.2002` or `5201012002` to the flat form; undefined when it is neither. Spaces around are not forgiven here. */
export function normalise(code: string): string | undefined {
  if (code.length > 13) return undefined;
  if (flat.test(code)) return code;
  return dotted.test(code) ? code.replaceAll('.', '') : undefined;
}

/** `5201012002` to `52.01.01.2002`, the form people see. Throws a RangeError for what is no flat code. */
export function toDotted(code: string): string {
  if (!flat.test(code)) throw new RangeError('not a flat region code');
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6)].filter(Boolean).join('.');
}
