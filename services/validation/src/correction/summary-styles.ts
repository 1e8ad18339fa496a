import { greyBorder, solid } from '@silon/sheet-writer';
import type { Style } from 'exceljs';

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
    fill: solid('FF1F4E78'),
    alignment: { vertical: 'middle', wrapText: true },
    border: greyBorder,
  },
  text: { numFmt: '@', alignment: wrapped, border: greyBorder },
  number: { numFmt: GROUPED, alignment: right, border: greyBorder },
  sumText: { numFmt: '@', font: { name, bold: true }, alignment: wrapped, border: greyBorder },
  sum: { numFmt: GROUPED, font: { name, bold: true }, alignment: right, border: greyBorder },
} as const satisfies Record<string, Partial<Style>>;
