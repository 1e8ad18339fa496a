/**
 * Makes the workbooks of this folder that exceljs, SheetJS and our own hand write: `node make.ts`. Those of openpyxl come
 * from make.py, those of LibreOffice from `npm run check:libreoffice -- --write`. Nobody in them exists.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import sheetJs from 'xlsx';
import { workbookParts, worksheet } from '../workbook-parts.ts';
import { zip } from '../zip-writer.ts';
import { oddTexts, supporterRows, titles } from './contents.ts';

const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(import.meta.dirname, name), bytes);

async function byExceljs(): Promise<void> {
  const book = new excel.Workbook();
  const list = book.addWorksheet('B.1-KWK');
  list.addRows([titles, ...supporterRows]);
  const odd = book.addWorksheet('Ragam & isi', { state: 'hidden' });
  odd.addRow(oddTexts);
  odd.addRow([1, -2.5, 1e21, 0.1, 5201010507859001, true, false, null, 'z']);
  odd.addRow([
    new Date(Date.UTC(1985, 6, 5)),
    { formula: 'A2+1', result: 2 },
    { formula: '"a"&"b"', result: 'ab' },
    { error: '#N/A' },
  ]);
  odd.addRow([
    { richText: [{ text: 'Lalu ' }, { font: { bold: true }, text: 'Contoh é' }] },
    { text: 'tautan', hyperlink: 'https://example.org' },
  ]);
  odd.getCell('D9').value = 'sesudah celah';
  odd.getCell('A2').numFmt = '@';
  odd.getColumn(3).hidden = true;
  odd.mergeCells('F6:G7');
  save('exceljs.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  const old = new excel.Workbook();
  old.properties.date1904 = true;
  old.addWorksheet('A').addRow([new Date(Date.UTC(1985, 6, 5)), 'a']);
  save('exceljs-1904.xlsx', new Uint8Array(await old.xlsx.writeBuffer()));
}

function bySheetJs(): void {
  const list = sheetJs.utils.aoa_to_sheet([titles, ...supporterRows]);
  const odd = sheetJs.utils.aoa_to_sheet([
    oddTexts,
    [1, -2.5, 1e21, 0.1, 5201010507859001, true, false, null, 'z'],
    [new Date(Date.UTC(1985, 6, 5, 12))],
  ]);
  odd.A5 = { t: 'n', v: 3, f: 'A2+2' };
  odd.C5 = { t: 'e', v: 0x2a };
  odd['!ref'] = 'A1:Z9';
  for (const [name, options] of [
    ['sheetjs.xlsx', { bookSST: true, compression: true }],
    ['sheetjs-inline.xlsx', { bookSST: false, compression: false }],
  ] as const) {
    const book = sheetJs.utils.book_new();
    sheetJs.utils.book_append_sheet(book, list, 'B.1-KWK');
    sheetJs.utils.book_append_sheet(book, odd, 'Ragam');
    save(name, new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'xlsx', ...options }) as ArrayBuffer));
  }
}

/** What programs seldom write and the standard allows. */
function byHand(): void {
  const prefixed = worksheet(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c s="1" t="inlineStr" r="C1"><is><r><t>rich </t></r><r><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></is></c></row>
<row r="4" hidden="1"><c r="A4"><v>1.50E2</v></c><c r="B4" t="b"><v>0</v></c><c r="C4" t="e"><v>#DIV/0!</v></c><c r="D4" s="1"><v>31233</v></c><c r="E4" t="str"><f>A1</f><v>satu dua</v></c></row>
<row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="s"><v>2</v></c></row>`,
  )
    .toString()
    .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
    .replace('xmlns=', 'xmlns:x=');
  const strings =
    '<si><r><t>satu</t></r><r><rPr><b/></rPr><t xml:space="preserve"> dua</t></r><rPh sb="0" eb="1"><t>hint</t></rPh><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> é–印😀 &lt;&amp;amp;&#x42; </t></si><si><t>a_x000D_b_x005F_x0041_</t></si>';
  const styles =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>';
  const types = [
    'worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    'sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
    'styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  ]
    .map((part) => `<Override PartName="/xl/${part}"/>`)
    .join('')
    .replace('</Types>', '');
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  const parts = workbookParts({ sheets: [{ name: 'Tangan', xml: prefixed }], strings, styles, types: types + rels });
  save('by-hand.xlsx', zip(parts));
  save('by-hand-streamed.xlsx', zip(parts.map((part, at) => ({ ...part, descriptor: true, stored: at % 2 === 0 }))));
  const utf16 = parts.map((part) => ({
    ...part,
    content: Buffer.from(`\ufeff${part.content.toString().replace('"UTF-8"', '"UTF-16"')}`, 'utf16le'),
  }));
  save('by-hand-utf16.xlsx', zip(utf16, { zip64: true }));
}

await byExceljs();
bySheetJs();
byHand();
