import { at, type Cell } from '../person.ts';
import { SharedTexts } from './shared-texts.ts';
import { frame, worksheetEnd, worksheetStart } from './xml.ts';
import { ZipFile } from './zip-file.ts';

/** Row 1 of the list; a documented reconstruction of the 2018 cycle's titles. */
export const titles: readonly string[] = [
  ...[
    'NO',
    'KODE KELURAHAN/DESA',
    'NAMA KELURAHAN/DESA',
    'NIK',
    'NAMA',
    'TEMPAT LAHIR',
    'TANGGAL LAHIR',
    'JENIS KELAMIN',
  ],
  ...['STATUS PERKAWINAN', 'ALAMAT', 'RT', 'RW', 'PEKERJAAN', 'KETERANGAN'],
];

export interface WorkbookContent {
  header?: readonly string[];
  rows: Iterable<readonly Cell[]>;
  /** What the issued template says of itself; without it there is no `_meta` sheet. */
  meta?: readonly (readonly [key: string, value: string])[];
}

const block = 1_000; // rows between two looks at whether the disk keeps up
const letters = Array.from({ length: 26 }, (_, column) => String.fromCharCode(65 + column));

/** Writes an .xlsx with shared strings, texts in Text cells, row by row: memory does not grow with the number of rows but for the texts' table. */
export async function writeWorkbook(file: string, content: WorkbookContent): Promise<{ rows: number; bytes: number }> {
  const { header = titles, rows, meta } = content;
  const texts = new SharedTexts();
  const zip = await ZipFile.create(file);
  const sheets = [{ name: 'B.1-KWK' }, ...(meta ? [{ name: '_meta', isHidden: true }] : [])];
  for (const [name, part] of Object.entries(frame(sheets))) await zip.add(name, [Buffer.from(part)]);
  let count = 0;
  const counted = (function* () {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  })();
  await zip.add('xl/worksheets/sheet1.xml', worksheet(texts, header, counted));
  if (meta) await zip.add('xl/worksheets/sheet2.xml', worksheet(texts, meta[0] ?? [], meta.slice(1)));
  const { packed, ...sums } = await texts.end();
  await zip.addPacked('xl/sharedStrings.xml', packed, sums);
  return { rows: count, bytes: await zip.close() };
}

async function* worksheet(
  texts: SharedTexts,
  first: readonly Cell[],
  rest: Iterable<readonly Cell[]>,
): AsyncGenerator<Buffer> {
  let xml = worksheetStart + rowXml(texts, first, 1);
  let number = 1;
  for (const row of rest) {
    xml += rowXml(texts, row, ++number);
    if (number % block !== 0) continue;
    await texts.flush();
    yield Buffer.from(xml);
    xml = '';
  }
  yield Buffer.from(xml + worksheetEnd);
}

function rowXml(texts: SharedTexts, row: readonly Cell[], number: number): string {
  let cells = '';
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]!;
    if (cell === '') continue;
    const place = `${letters[column]}${number}`;
    cells +=
      typeof cell === 'number'
        ? `<c r="${place}"><v>${cell}</v></c>`
        : `<c r="${place}" s="1" t="s"><v>${texts.numberOf(cell, column !== at.nik)}</v></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}
