import excel from 'exceljs';
import { titles } from '../../synthetic/workbook/write-workbook.ts';

/** A workbook as a spreadsheet program writes it: the cells of its first sheet. */
export async function workbook(rows: readonly (readonly (string | number)[])[], name = 'B.1-KWK'): Promise<Buffer> {
  const made = new excel.Workbook();
  made.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await made.xlsx.writeBuffer());
}

const text = (content: string) => Buffer.from(content);
const row = [
  '1',
  '52.01.01.2001',
  'DESA',
  '5201010507859001',
  'CONTOH',
  'SELONG',
  '05-07-1985',
  'L',
  'S',
  'DUSUN',
  '001',
];

/** In the middle of the packed sheet a few bytes are others. */
async function damaged(): Promise<Buffer> {
  const bytes = await workbook([titles, ...Array.from({ length: 400 }, (_, index) => [...row, `${index * 7_919}`])]);
  const sheet = bytes.indexOf('xl/worksheets/sheet1.xml') + 200;
  bytes.fill(0xa5, sheet, sheet + 64);
  return bytes;
}

/** What no list of supporters can be read from, and the code of what is said about it. */
export const badFiles: Readonly<Record<string, { code: string; bytes(): Promise<Buffer> | Buffer }>> = {
  'a text': { code: 'F001', bytes: () => text('NO;NIK;NAMA\n1;2;3\n') },
  'a PDF': { code: 'F001', bytes: () => text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n') },
  'an old .xls': {
    code: 'F001',
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_048)]),
  },
  'a cut-off .xlsx': { code: 'F002', bytes: async () => (await workbook([titles, row])).subarray(0, 2_000) },
  'a damaged .xlsx': { code: 'F002', bytes: damaged },
  'other titles': {
    code: 'F010',
    bytes: () =>
      workbook([
        ['DAFTAR', 'BELANJA'],
        ['1', 'beras'],
      ]),
  },
  'no titles': { code: 'F010', bytes: () => workbook([row, row]) },
  'a title missing': { code: 'F020', bytes: () => workbook([titles.filter((title) => title !== 'NIK'), row]) },
  'titles in another order': {
    code: 'F021',
    bytes: () => workbook([[...titles.slice(0, 10), titles[11]!, titles[10]!, ...titles.slice(12)], row]),
  },
  'titles and nothing else': { code: 'F030', bytes: () => workbook([titles]) },
};
