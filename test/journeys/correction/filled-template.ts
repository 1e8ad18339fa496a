import excel from 'exceljs';
import { at, personOf, type Row } from '../../synthetic/person.ts';

/** A fault as a volunteer makes it, and the code of the rule that refuses the row for it. */
export interface Slip {
  /** Number of the row in the column NO. */
  readonly no: number;
  readonly column: number;
  readonly code: string;
  readonly spoil: (sound: string) => string;
}

export interface FilledTemplate {
  readonly bytes: Buffer;
  /** Row number n, from 1, as it ought to be: nothing is wrong in it. */
  readonly sound: (no: number) => Row;
  readonly rows: number;
  /** Rows by the flat code of their kab/kota. */
  readonly perSubregion: Readonly<Record<string, number>>;
}

/** Fills every row of a downloaded template with somebody of its village, as a person would: in the cells that are open. */
export async function fillTemplate(
  template: Uint8Array,
  { slips, seed, more = () => [] }: { slips: readonly Slip[]; seed: number; more?: (no: number) => readonly string[] },
): Promise<FilledTemplate> {
  const workbook = await openWorkbook(template);
  const list = workbook.getWorksheet('B.1-KWK')!;
  const rows: Row[] = [];
  const perSubregion: Record<string, number> = {};
  for (let number = 2; number <= list.rowCount; number++) {
    const [code, name] = [list.getCell(number, at.villageCode + 1).text, list.getCell(number, at.villageName + 1).text];
    const flat = code.replaceAll('.', '');
    const person = personOf({ flat: flat.slice(0, 6), villages: [{ code, name }] }, number, 0, seed);
    person[at.rowNo] = String(number - 1);
    rows.push(person);
    perSubregion[flat.slice(0, 4)] = (perSubregion[flat.slice(0, 4)] ?? 0) + 1;
    [...spoilt(person, slips), ...more(number - 1)].forEach((cell, column) => {
      if (cell !== '' && column !== at.villageCode && column !== at.villageName)
        list.getCell(number, column + 1).value = cell;
    });
  }
  return { bytes: await bytesOf(workbook), sound: (no) => rows[no - 1]!, rows: rows.length, perSubregion };
}

function spoilt(person: Row, slips: readonly Slip[]): Row {
  const row = [...person];
  for (const { no, column, spoil } of slips)
    if (String(no) === person[at.rowNo]) row[column] = spoil(String(person[column]));
  return row;
}

export async function openWorkbook(bytes: Uint8Array): Promise<excel.Workbook> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  return workbook;
}

export const bytesOf = async (workbook: excel.Workbook): Promise<Buffer> =>
  Buffer.from(await workbook.xlsx.writeBuffer());
