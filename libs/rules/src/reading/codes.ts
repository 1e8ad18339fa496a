/** Codes of one letter and the words people write for them. */
export interface LetterCode {
  /** the letter for exactly that letter in either case, else '' */
  letter(text: string): string;
  /** the letter a word means, as a suggestion */
  meant(text: string): string | undefined;
}

const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');

function letterCode(codes: string, words: Readonly<Record<string, string>>): LetterCode {
  return {
    letter: (text) => {
      if (text.length !== 1) return '';
      if (codes.includes(text)) return text;
      const upper = text.toUpperCase();
      return codes.includes(upper) ? upper : '';
    },
    meant: (text) => (text.length > 40 ? undefined : words[letters(text)]),
  };
}

const male = { LAKILAKI: 'L', LAKI: 'L', LK: 'L', PRIA: 'L' };
const female = { PEREMPUAN: 'P', PR: 'P', PRP: 'P', WANITA: 'P' };
export const sexCode = letterCode('LP', { ...male, ...female });

/** B belum (never), S sudah (is), P pernah (was) married. */
export const maritalCode = letterCode('BSP', {
  ...{ BELUM: 'B', BELUMKAWIN: 'B', BELUMMENIKAH: 'B', LAJANG: 'B' },
  ...{
    SUDAH: 'S',
    KAWIN: 'S',
    SUDAHKAWIN: 'S',
    MENIKAH: 'S',
    SUDAHMENIKAH: 'S',
    KAWINTERCATAT: 'S',
    KAWINBELUMTERCATAT: 'S',
  },
  ...{ PERNAH: 'P', PERNAHKAWIN: 'P', CERAI: 'P', CERAIMATI: 'P', CERAIHIDUP: 'P', JANDA: 'P', DUDA: 'P' },
});
