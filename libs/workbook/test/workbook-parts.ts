import type { TestEntry } from './zip-writer.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface TestSheet {
  readonly name: string;
  readonly xml: string | Buffer;
  readonly state?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** The content of `<sst>`. */
  readonly strings?: string | Buffer;
  /** The content of `<styleSheet>`. */
  readonly styles?: string;
  /** More `<Override>` elements. */
  readonly types?: string;
}

/** The parts of a small workbook, as entries that a test may change before it zips them. */
export function workbookParts({ sheets, strings, styles, types = '' }: TestWorkbook): TestEntry[] {
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>${types}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}/relationships">${relationship('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packages}/relationships">${sheets.map((_, index) => relationship(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${strings === undefined ? '' : relationship('x1', 'sharedStrings', 'sharedStrings.xml')}${styles === undefined ? '' : relationship('x2', 'styles', 'styles.xml')}</Relationships>`,
    },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: xml })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: wrapped('sst', strings) }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: wrapped('styleSheet', styles) }]),
  ];
}

/** A worksheet part around its rows. */
export const worksheet = (rows: string | Buffer, behind = '', before = ''): Buffer =>
  wrapped(
    'worksheet',
    Buffer.concat([Buffer.from(`${before}<sheetData>`), Buffer.from(rows), Buffer.from(`</sheetData>${behind}`)]),
  );

const wrapped = (root: string, content: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${main}">`),
    Buffer.from(content),
    Buffer.from(`</${root}>`),
  ]);
