import { onePageWide } from '@silon/sheet-writer';
import { correctionSummarySheet } from '@silon/workbook';
import type excel from 'exceljs';
import { exactText } from './exact-text.js';
import { heightOf } from './row-height.js';
import { rowStatuses, statusWords } from './row-status.js';
import { factsOf, guide, type Summary } from './summary.js';
import { summaryStyles as styles } from './summary-styles.js';

type Look = Partial<excel.Style> | undefined;
type Line = readonly (string | number | undefined)[];

const widths = [5, 9, 72, 12, 14, 66] as const;
const tableHead = [
  'No',
  'Kode\nCode',
  'Penyebab\nCause',
  'Baris\nRows',
  'Pendukung\nSupporters',
  'Akibatnya bila diperbaiki\nWhat mending it does',
];

/** Writes the first sheet: what became of the upload, what is best mended first, and how the workbook is used. */
export function writeSummary(workbook: excel.stream.xlsx.WorkbookWriter, summary: Summary): void {
  const sheet = workbook.addWorksheet(correctionSummarySheet, {
    views: [{ showGridLines: false }],
    pageSetup: onePageWide,
  });
  sheet.columns = widths.map((width) => ({ width }));

  heading(sheet, 'BERKAS KOREKSI B.1-KWK PERSEORANGAN', 'CORRECTION WORKBOOK', styles.title);
  for (const { label, value } of factsOf(summary)) {
    const said = `${label.id} / ${label.en}`;
    if (typeof value === 'number') add(sheet, [undefined, undefined, said, value], [, , styles.text, styles.number]);
    else add(sheet, [undefined, undefined, `${said}: ${value}`], [, , styles.text]);
  }

  heading(sheet, 'HASIL PEMERIKSAAN UNGGAHAN INI', 'WHAT BECAME OF THIS UPLOAD');
  for (const status of rowStatuses) {
    const { id, en } = statusWords[status];
    add(sheet, [undefined, undefined, `${id}\n${en}`, summary.statuses[status]], [, , styles.text, styles.number]);
  }
  const received = rowStatuses.reduce((sum, status) => sum + summary.statuses[status], 0);
  add(sheet, [undefined, undefined, 'Jumlah baris / Rows', received], [, , styles.sumText, styles.sum]);

  heading(sheet, 'YANG PALING BERGUNA DIPERBAIKI', 'WHAT WINS MOST');
  writeCauses(sheet, summary);

  heading(sheet, 'CARA MEMAKAI BERKAS INI', 'HOW TO USE THIS WORKBOOK');
  guide.forEach(({ id, en }, at) => add(sheet, [undefined, at + 1, `${id}\n${en}`], [, styles.number, styles.text]));
  sheet.commit();
}

function writeCauses(sheet: excel.Worksheet, { causes, causesNote }: Summary): void {
  if (causes.length === 0) {
    add(sheet, [undefined, undefined, 'Tidak ada baris yang ditolak.\nNo row was refused.'], [, , styles.text]);
    return;
  }
  add(sheet, tableHead, Array<Look>(6).fill(styles.header));
  causes.forEach(({ code, title, column, rows, supportersWon, effect }, at) => {
    const where = column ? ` (${column})` : '';
    const { text, number } = styles;
    add(
      sheet,
      [at + 1, code, `${title.id}${where}\n${title.en}`, rows, supportersWon, `${effect.id}\n${effect.en}`],
      [number, text, text, number, number, text],
    );
  });
  add(sheet, [undefined, undefined, `${causesNote.id}\n${causesNote.en}`], [, , styles.plainWrapped]);
}

function heading(sheet: excel.Worksheet, id: string, en: string, look: Look = styles.heading): void {
  if (look === styles.heading) add(sheet, [], []);
  add(sheet, [`${id} / ${en}`], [look], 22);
}

/** A line as high as its highest cell. */
function add(sheet: excel.Worksheet, values: Line, looks: readonly Look[], height = fitting(values)): void {
  const row = sheet.addRow(values.map((value) => (typeof value === 'string' ? exactText(value) : (value ?? null))));
  looks.forEach((look, at) => look && (row.getCell(at + 1).style = look));
  row.height = height;
  row.commit();
}

const fitting = (values: Line): number =>
  Math.max(15, ...values.map((value, at) => (typeof value === 'string' ? heightOf(value, widths[at]!) : 0)));
