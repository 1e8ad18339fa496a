import { at, columnCount } from '../at.js';

/** Characters a cell may hold, by column. Columns of codes get more room than a code needs, so that their own rules can say what is wrong. */
export const maxLength: readonly number[] = Array.from({ length: columnCount }, (_, column) => {
  if (column === at.address) return 300;
  if (column === at.note) return 500;
  const prose = column === at.villageName || column === at.name || column === at.birthPlace || column === at.occupation;
  return prose ? 100 : 60;
});
