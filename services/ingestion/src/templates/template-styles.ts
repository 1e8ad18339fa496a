import { columns } from '@silon/rules';
import { greyBorder, solid } from '@silon/sheet-writer';
import type { ProfileColumn } from '@silon/workbook';
import type excel from 'exceljs';

type Style = Partial<excel.Style>;

const TEXT = '@';
const required = new Set<string>(columns.filter((column) => column.required).map(({ key }) => key));

const font = (bold: boolean, colour = 'FF000000', size = 11): Partial<excel.Font> => ({
  name: 'Calibri',
  size,
  bold,
  color: { argb: colour },
});

/** Of the instructions. Lines run on to the right: they are never wrapped inside the narrow first column. */
export const instructionStyles = {
  page: { numFmt: TEXT, font: font(true, 'FF000000', 16) },
  section: { numFmt: TEXT, font: font(true, 'FF1F4E79', 12) },
  line: { numFmt: TEXT, font: font(false) },
  tableTitle: { numFmt: TEXT, font: font(true), fill: solid('FFD9E2EC'), border: greyBorder },
  tableCell: { numFmt: TEXT, font: font(false), border: greyBorder, alignment: { vertical: 'top', wrapText: true } },
} satisfies Record<string, Style>;

/** Titles to fill are dark, those that may stay empty grey, those of the template itself green: never by colour alone, the notes say it too. */
export function headerOf({ key, isPrefilled }: ProfileColumn): Style {
  const isLocked = isPrefilled && required.has(key);
  const colour = isLocked || key === 'villageName' ? 'FF375623' : required.has(key) ? 'FF1F4E79' : 'FF595959';
  return {
    numFmt: TEXT,
    font: font(true, 'FFFFFFFF'),
    fill: solid(colour),
    border: greyBorder,
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    protection: { locked: true },
  };
}

/** The cells of a village and those of the next are of different shade, so that a filler sees where one ends. */
export const villageCells: readonly Style[] = ['FFF2F2F2', 'FFFFF8E5'].map((shade) => ({
  numFmt: TEXT,
  fill: solid(shade),
  protection: { locked: true },
}));

/** Cells to fill: text whatever is typed, and open under the sheet's protection. */
export const openCells: Style = { numFmt: TEXT, protection: { locked: false } };
