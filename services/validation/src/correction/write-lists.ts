import { drained, onePageWide, protectList } from '@silon/sheet-writer';
import { type CorrectionColumnKey, correctionColumns, correctionListSheet, type Profile } from '@silon/workbook';
import type excel from 'exceljs';
import type { CorrectionRow } from './correction-rows.js';
import { ENGLISH } from './explain-faults.js';
import { exactText } from './exact-text.js';
import { heightOf } from './row-height.js';
import { statusWords } from './row-status.js';
import { styles } from './styles.js';

type Workbook = excel.stream.xlsx.WorkbookWriter;

/**
 * Rows of one sheet. Excel holds 1,048,575 below the header; fewer, so that the part stays below what our reader takes of one
 * (1 GiB) when the file comes back as it is, even where every row has several faults.
 */
const MOST_ROWS = 300_000;
const BLOCK = 250; // rows between two turns of the event loop: some 15 ms

const REMARK_WIDTH = 62; // characters

const widths: Readonly<Record<string, number>> = {
  ...{ rowNo: 6, villageCode: 21, villageName: 22, nik: 19, name: 26, birthPlace: 16, birthDate: 13, sex: 10 },
  ...{ maritalStatus: 14, address: 30, rt: 6, rw: 6, occupation: 20, note: 16, phone: 18, email: 26 },
  ...{ status: 17, code: 14, explanation: REMARK_WIDTH, mend: REMARK_WIDTH, identity: 34 },
};
const margins = { left: 0.2, right: 0.2, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 }; // inches
const fixed = new Set(['villageCode', 'villageName']);

/** Writes the lists, `rowsPerSheet` rows a sheet at most, and gives how many rows they are. Aborted, it stops within a block. */
export async function writeLists(
  workbook: Workbook,
  profile: Profile,
  rows: AsyncIterable<Iterable<CorrectionRow>>,
  signal: AbortSignal,
  rowsPerSheet = MOST_ROWS,
): Promise<number> {
  let [sheets, inSheet, written] = [1, 0, 0];
  let sheet = beginList(workbook, profile, sheets);
  for await (const some of rows) {
    for (const row of some) {
      if (inSheet === rowsPerSheet) {
        endList(sheet, profile, inSheet);
        sheet = beginList(workbook, profile, ++sheets);
        inSheet = 0;
      }
      writeRow(sheet, profile, row);
      inSheet++;
      if (++written % BLOCK === 0) await drained(sheet, signal);
    }
    signal.throwIfAborted();
  }
  endList(sheet, profile, inSheet);
  return written;
}

function beginList(workbook: Workbook, { columns }: Profile, number: number): excel.Worksheet {
  const sheet = workbook.addWorksheet(correctionListSheet(number), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: { ...onePageWide, printTitlesRow: '1:1', margins },
  });
  protectList(sheet);
  sheet.columns = [...columns, ...correctionColumns].map(({ key }) => ({ width: widths[key] ?? 18 }));
  const header = sheet.addRow([...columns, ...correctionColumns].map(({ title }) => title));
  header.eachCell((cell, at) => (cell.style = at > columns.length ? styles.remarkHeader : styles.header));
  header.height = 32;
  header.commit();
  return sheet;
}

function endList(sheet: excel.Worksheet, { columns }: Profile, rows: number): void {
  const lastColumn = String.fromCharCode(64 + columns.length + correctionColumns.length);
  sheet.autoFilter = `A1:${lastColumn}${rows + 1}`;
  sheet.commit();
}

function writeRow(
  sheet: excel.Worksheet,
  { columns }: Profile,
  { texts, status, codes, explanation, mend, identity, marks }: CorrectionRow,
): void {
  const said: Record<CorrectionColumnKey, string> = {
    status: statusWords[status].id,
    code: codes.join(', '),
    explanation,
    mend,
    identity,
  };
  const cells = columns.map((_, at) => exactText(texts[at] ?? ''));
  const row = sheet.addRow([...cells, ...correctionColumns.map(({ key }) => exactText(said[key]))]);
  columns.forEach(({ key }, at) => {
    const mark = marks[at];
    row.getCell(at + 1).style = mark ? styles.marked[mark] : fixed.has(key) ? styles.fixed : styles.plain;
  });
  correctionColumns.forEach(({ key }, at) => {
    const cell = row.getCell(columns.length + at + 1);
    cell.style = key === 'status' ? styles.status[status] : key === 'identity' ? styles.identity : styles.remark;
  });
  if (explanation) row.height = Math.max(indonesianHeight(explanation), indonesianHeight(mend));
  row.commit();
}

/** The Indonesian lines show; the English ones stand below, for who makes the row higher or clicks into the cell. */
const indonesianHeight = (text: string): number => heightOf(text.split(`\n${ENGLISH}`, 1)[0]!, REMARK_WIDTH);
