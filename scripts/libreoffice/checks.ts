import { correction } from './correction.ts';
import type { Convert } from './office.ts';
import { reader } from './reader.ts';
import { template } from './template.ts';

/** One thing that LibreOffice must confirm. `run` gives complaints, none where all is well. */
export interface OfficeCheck {
  readonly title: string;
  readonly run: (convert: Convert, folder: string, write: boolean) => Promise<string[]>;
}

export const checks: readonly OfficeCheck[] = [
  { title: 'the reader: LibreOffice saves and exports what the committed workbooks hold', run: reader },
  { title: 'the template, filled in and saved by LibreOffice, is read as it was typed', run: template },
  { title: 'the correction workbook: text, no formula, saved as it was', run: correction },
];
