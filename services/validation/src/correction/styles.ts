import { solid } from '@silon/sheet-writer';
import type { Borders, Fill, Style } from 'exceljs';
import type { Mark } from './explain-faults.js';
import type { RowStatus } from './row-status.js';

const TEXT = '@';
const rose = solid('FFFFC7CE');
const yellow = solid('FFFFEB9C');
const green = solid('FFE2F0D9');
const grey = solid('FFEDEDED');
/** Fills cover the lines of the screen, and on paper there are none. */
const border: Partial<Borders> = { bottom: { style: 'hair', color: { argb: 'FF7F7F7F' } } };
const top = { vertical: 'top' } as const;
const wrapped = { vertical: 'top', wrapText: true } as const;

/** Whoever writes a million rows shares these: exceljs knows a style it has seen by the object. */
const cell = (fill?: Fill, locked = false): Partial<Style> => ({
  numFmt: TEXT,
  alignment: top,
  border,
  protection: { locked },
  ...(fill && { fill }),
});

export const styles = {
  plain: cell(),
  fixed: cell(undefined, true),
  marked: { fault: cell(rose), doubt: cell(yellow) } satisfies Record<Mark, Partial<Style>>,
  status: {
    accepted: cell(green, true),
    review: cell(yellow, true),
    rejected: cell(rose, true),
    'not-new': cell(grey, true),
    quarantined: cell(grey, true),
  } satisfies Record<RowStatus, Partial<Style>>,
  remark: { numFmt: TEXT, alignment: wrapped, border, protection: { locked: true } } as Partial<Style>,
  identity: {
    numFmt: TEXT,
    alignment: top,
    border,
    protection: { locked: true },
    font: { name: 'Calibri', size: 9, color: { argb: 'FF7F7F7F' } },
  } as Partial<Style>,
  header: heading('FF1F4E78'),
  remarkHeader: heading('FF7F6000'),
} as const;

function heading(argb: string): Partial<Style> {
  return {
    numFmt: TEXT,
    font: { name: 'Calibri', bold: true, color: { argb: 'FFFFFFFF' } },
    fill: solid(argb),
    alignment: { vertical: 'middle', wrapText: true },
    protection: { locked: true },
  };
}
