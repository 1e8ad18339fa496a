import type { Borders, Fill, PageSetup } from 'exceljs';

export const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
export const greyBorder: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

/** A4 across, as wide as one page and as many pages high as it takes. */
export const onePageWide: Partial<PageSetup> = {
  ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
};
