import { ElementLister } from '../xml/elements.js';

/** The number formats of a workbook by style (`s` of a cell). */
export interface NumberFormats {
  readonly codes: readonly string[];
  /** 1 for styles that show a number as a day or an hour. */
  readonly isDate: Uint8Array;
}

/** The formats every workbook has (ECMA-376 part 1, 18.8.30), as far as they are the same in all languages. */
const builtIn: ReadonlyMap<number, string> = new Map(
  // prettier-ignore
  [
    [0, 'General'], [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'], [9, '0%'], [10, '0.00%'], [11, '0.00E+00'],
    [12, '# ?/?'], [13, '# ??/??'], [14, 'dd-mm-yyyy'], [15, 'd-mmm-yy'], [16, 'd-mmm'], [17, 'mmm-yy'],
    [18, 'h:mm AM/PM'], [19, 'h:mm:ss AM/PM'], [20, 'h:mm'], [21, 'h:mm:ss'], [22, 'dd-mm-yyyy h:mm'],
    [37, '#,##0;(#,##0)'], [38, '#,##0;[Red](#,##0)'], [39, '#,##0.00;(#,##0.00)'], [40, '#,##0.00;[Red](#,##0.00)'],
    [45, 'mm:ss'], [46, '[h]:mm:ss'], [47, 'mm:ss.0'], [48, '##0.0E+0'], [49, '@'],
  ],
);

/** What Excel allows a format to be. */
const longestCode = 255;

export const noFormats: NumberFormats = { codes: [], isDate: new Uint8Array(0) };

/** Reads `styles.xml` as far as numbers are concerned. */
export function readStyles(part: Uint8Array): NumberFormats {
  const elements = ElementLister.list(part, ['styleSheet', 'numFmts', 'numFmt', 'cellXfs', 'xf']);
  const own = new Map<number, string>();
  for (const { name, parent, attributes } of elements)
    if (name === 'numFmt' && parent === 'numFmts')
      own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  const codes = elements
    .filter(({ name, parent }) => name === 'xf' && parent === 'cellXfs')
    .map(({ attributes }) => Number(attributes.get('numFmtId') ?? 0))
    .map((id) => own.get(id) ?? builtIn.get(id) ?? 'General');
  const dates = new Set([...new Set(codes)].filter(isDateFormat));
  return { codes, isDate: Uint8Array.from(codes, (code) => (dates.has(code) ? 1 : 0)) };
}

/** Whether a format shows days or hours: its letters say so, outside quotes, escapes and brackets ([h] counts). */
export function isDateFormat(code: string): boolean {
  if (code.length > longestCode) return false;
  const letters = code.replace(/"[^"]*"?|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return !/^general/i.test(letters) && /[dmyhs]/i.test(letters);
}
