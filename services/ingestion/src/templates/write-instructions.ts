import { onePageWide } from '@silon/sheet-writer';
import type { Profile } from '@silon/workbook';
import type excel from 'exceljs';
import { columnHelp } from './column-help.js';
import { heading, type Section, sections, steps } from './instructions.js';
import type { IssuedTemplate } from './issued-template.js';
import { headerOf, instructionStyles as styles } from './template-styles.js';

type Writer = excel.stream.xlsx.WorkbookWriter;

/** The sheet PETUNJUK: which template this is, how it is filled, and a table of the columns. */
export function writeInstructions(workbook: Writer, template: IssuedTemplate, profile: Profile): void {
  const sheet = workbook.addWorksheet(profile.instructions, {
    pageSetup: onePageWide,
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 8 }, { width: 26 }, { width: 76 }, { width: 24 }];
  const line = (text: string, style: Partial<excel.Style> = styles.line) => {
    const row = sheet.addRow([text]);
    row.getCell(1).style = style;
    row.commit();
  };
  const section = ({ heading: title, lines }: Section) => {
    line('');
    line(title, styles.section);
    for (const text of lines) line(text);
  };

  line(heading, styles.page);
  line(described(template));
  section(steps);
  line('');
  writeColumns(sheet, profile);
  sections.forEach(section);
  void sheet.protect('', { formatColumns: true, formatRows: true });
  sheet.commit();
}

function writeColumns(sheet: excel.Worksheet, profile: Profile): void {
  const titles = sheet.addRow(['Kolom', 'Judul', 'Cara mengisi', 'Contoh']);
  titles.eachCell((cell) => (cell.style = styles.tableTitle));
  titles.commit();
  profile.columns.forEach((column, index) => {
    const { fill, example } = columnHelp[column.key];
    const row = sheet.addRow([String.fromCharCode(65 + index), column.title, fill, example]);
    row.eachCell({ includeEmpty: true }, (cell) => (cell.style = styles.tableCell));
    row.getCell(2).style = headerOf(column);
    row.commit();
  });
}

/** So that whoever has ten of these files knows which is which. */
function described({ places, villages, rowsPerVillage, templateId }: IssuedTemplate): string {
  const where = places.slice(0, 6).join(', ') + (places.length > 6 ? `, dan ${places.length - 6} wilayah lain` : '');
  const [count, rows] = [villages.length, rowsPerVillage].map((number) => number.toLocaleString('id-ID'));
  return `Wilayah: ${where} · ${count} desa/kelurahan · ${rows} baris per desa/kelurahan · templat ${templateId.slice(-12)}`;
}
