import { at, columnCount } from '../at.js';
import { sexCode, maritalCode } from './codes.js';
import { isDigit, isDigits } from './digits.js';
import { flatCode } from './village.js';

type Fits = (text: string) => boolean;

const date = /^\d{1,4}[-/|.]\d{1,2}[-/|.]\d{1,4}$/;
const isNik: Fits = (text) => text.length === 16 && isDigits(text, 16);
const isDate: Fits = (text) => text.length >= 8 && text.length <= 10 && date.test(text);
const isVillage: Fits = (text) => flatCode(text) !== '';
const isDotted: Fits = (text) => text.length === 13 && isVillage(text);
const isUnit: Fits = (text) => isDigits(text, 3);
/** Names, places, streets, trades: two characters or more that do not begin with a digit. */
export const isWords: Fits = (text) => text.length >= 2 && !isDigit(text.charCodeAt(0));

const fitsColumn: readonly Fits[] = Array.from({ length: columnCount }, (_, column): Fits => {
  if (column === at.rowNo) return (text) => isDigits(text, 7);
  if (column === at.villageCode) return isVillage;
  if (column === at.nik) return isNik;
  if (column === at.birthDate) return isDate;
  if (column === at.sex) return (text) => sexCode.letter(text) !== '';
  if (column === at.maritalStatus) return (text) => maritalCode.letter(text) !== '';
  return column === at.rt || column === at.rw ? isUnit : isWords;
});

/** Might this text stand under that title? Rough, and quick to say no: it finds misplaced contents, it does not judge them. */
export const fits = (text: string, column: number): boolean => (fitsColumn[column] as Fits)(text);

export type Kind = 'nik' | 'date' | 'village' | 'sex' | 'marital' | 'words' | 'number';

/** Three letters or more and no digit: plainly a word where a code or number belongs. */
const isPlainWords: Fits = (text) =>
  text.length <= 300 && !/\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 3;

const prose = (column: number): boolean =>
  column === at.villageName || column === at.birthPlace || column === at.address || column === at.occupation;
const code = (column: number): boolean =>
  column === at.rowNo ||
  column === at.villageCode ||
  column === at.nik ||
  column === at.birthDate ||
  column === at.rt ||
  column === at.rw;

/**
 * What a text that does not fit its column plainly is, when it is plainly something else. A NIK in the column of names
 * is; a NIK one digit short is not: that is the business of the column's own rules.
 */
export function looksLike(text: string, column: number): Kind | undefined {
  if (column !== at.nik && isNik(text)) return 'nik';
  if (column !== at.birthDate && isDate(text)) return 'date';
  if (column !== at.villageCode && isDotted(text)) return 'village';
  if (column === at.maritalStatus) return sexCode.meant(text) ? 'sex' : undefined;
  if (column === at.sex) return maritalCode.meant(text) ? 'marital' : undefined;
  if (code(column)) return isPlainWords(text) ? 'words' : undefined;
  if (!prose(column)) return undefined;
  if (isDigits(text, text.length)) return 'number';
  if (sexCode.letter(text)) return 'sex';
  return maritalCode.letter(text) ? 'marital' : undefined;
}
