import type { Style } from 'exceljs';

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const wrapped = { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 } as const;
const right = { vertical: 'top', horizontal: 'right', indent: 1 } as const;
const name = 'Calibri';
const GROUPED = '#,##0';

/** The looks of the first sheet. */
export const summaryStyles = {
  title: { font: { name, bold: true, size: 14, color: { argb: 'FF1F4E78' } } },
  heading: { font: { name, bold: true, size: 12, color: { argb: 'FF1F4E78' } } },
  plainWrapped: { numFmt: '@', alignment: wrapped, font: { name, italic: true, color: { argb: 'FF7F7F7F' } } },
  header: {
    font: { name, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E78' } },
    alignment: { vertical: 'middle', wrapText: true },
    border,
  },
  text: { numFmt: '@', alignment: wrapped, border },
  number: { numFmt: GROUPED, alignment: right, border },
  sumText: { numFmt: '@', font: { name, bold: true }, alignment: wrapped, border },
  sum: { numFmt: GROUPED, font: { name, bold: true }, alignment: right, border },
} as const satisfies Record<string, Partial<Style>>;
