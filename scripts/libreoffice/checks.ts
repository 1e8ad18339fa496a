import { correction } from './correction.ts';
import type { OfficeCheck } from './office-check.ts';
import { reader } from './reader.ts';
import { template } from './template.ts';

export const checks: readonly OfficeCheck[] = [
  { title: 'the reader: LibreOffice saves and exports what the committed workbooks hold', run: reader },
  { title: 'the template, filled in and saved by LibreOffice, is read as it was typed', run: template },
  { title: 'the correction workbook: text, no formula, saved as it was', run: correction },
];
