import { drained, onePageWide, protectList } from '@silon/sheet-writer';
import type { Profile, ProfileColumn } from '@silon/workbook';
import type excel from 'exceljs';
import { columnHelp } from './column-help.js';
import type { IssuedTemplate } from './issued-template.js';
import { headerOf, openCells, villageCells } from './template-styles.js';

const BLOCK = 1_000; // rows between two turns of the event loop: some 10 ms
const letterOf = (column: number) => String.fromCharCode(65 + column);
const isLocked = ({ key }: ProfileColumn) => key === 'villageCode' || key === 'villageName';

/** The sheet to fill: titles with notes, the village of every row, everything else text and open. */
export async function writeList(
  workbook: excel.stream.xlsx.WorkbookWriter,
  { villages, rowsPerVillage }: IssuedTemplate,
  profile: Profile,
  signal: AbortSignal,
): Promise<void> {
  const lastRow = villages.length * rowsPerVillage + 1;
  const sheet = workbook.addWorksheet(profile.sheet, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 3 }],
    pageSetup: onePageWide,
  });
  writeTitles(sheet, profile);
  offerChoices(sheet, profile, lastRow);
  protectList(sheet);
  sheet.autoFilter = `A1:${letterOf(profile.columns.length - 1)}${lastRow}`;
  const [code, name] = ['villageCode', 'villageName'].map(
    (key) => profile.columns.findIndex((it) => it.key === key) + 1,
  );
  let rows = 0;
  for (const [index, village] of villages.entries()) {
    const style = villageCells[index % villageCells.length]!;
    for (let row = 0; row < rowsPerVillage; row++) {
      const cells = sheet.addRow([]);
      prefill(cells.getCell(code!), village.code, style);
      prefill(cells.getCell(name!), village.name, style);
      cells.commit();
      if (++rows % BLOCK === 0) await drained(sheet, signal);
    }
  }
  sheet.commit();
}

/** The style object itself, not a copy: the writer knows it again by its identity and does not describe it anew a cell. */
function prefill(cell: excel.Cell, text: string, style: Partial<excel.Style>): void {
  cell.value = text;
  cell.style = style;
}

function writeTitles(sheet: excel.Worksheet, profile: Profile): void {
  // The format on the columns makes also the cells text that are still empty.
  sheet.columns = profile.columns.map((column) => ({
    header: column.title,
    key: column.key,
    width: columnHelp[column.key].width,
    style: isLocked(column) ? { numFmt: '@' } : openCells,
  }));
  const titles = sheet.getRow(1);
  titles.height = 32;
  profile.columns.forEach((column, index) => {
    const cell = titles.getCell(index + 1);
    cell.style = headerOf(column);
    const { fill, example } = columnHelp[column.key];
    cell.note = example === '' ? fill : `${fill} Contoh: ${example}`;
  });
  titles.commit();
}

/** Drop-downs for codes, and a line of help beside the cells of a column that has a form. Pasting passes both by: the rules decide. */
function offerChoices(sheet: excel.Worksheet, profile: Profile, lastRow: number): void {
  profile.columns.forEach(({ key, title }, index) => {
    const { choices, prompt } = columnHelp[key];
    if (prompt === undefined) return;
    const letter = letterOf(index);
    validationsOf(sheet).add(`${letter}2:${letter}${lastRow}`, {
      ...(choices === undefined
        ? { type: 'any' }
        : { type: 'list', formulae: [`"${choices.join(',')}"`], showErrorMessage: true, errorStyle: 'stop' }),
      ...{ allowBlank: true, showInputMessage: true, promptTitle: title, prompt },
      ...(choices && { errorTitle: title, error: `Pilih salah satu: ${choices.join(', ')}.` }),
    });
  });
}

/** A range of cells at once, which the types of the library do not know. */
interface Validations {
  add(range: string, validation: Partial<Omit<excel.DataValidation, 'type'>> & { readonly type: string }): void;
}
const validationsOf = (sheet: excel.Worksheet) =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations;
