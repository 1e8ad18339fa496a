import type { Params, Text } from '../rule.js';

/** The place of the row compared with, from params `receipt` (number of the upload within the pair), `sheet` and `row`. */
export const otherRow = ({ receipt, sheet, row }: Params): Text => ({
  id: `baris ${row} lembar ${sheet} pada unggahan nomor ${receipt}`,
  en: `row ${row} of sheet ${sheet} in upload number ${receipt}`,
});
