import { expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import {
  correctionColumns,
  correctionListSheet,
  correctionMeta,
  correctionSummarySheet,
  metaSheetName,
} from '../src/index.js';
import { readBytes, supporter, titles, type Read } from './read-file.js';

const extra = correctionColumns.map(({ title }) => title);
const said = ['DITOLAK', 'R120', 'NIK kurang satu angka', 'Tulis 16 angka'];
const token = (row: number) => `S1-7-0-${row}-0123456789abcdef`;

/** A correction workbook as it is handed out: a summary, the list with its extra columns, the mark. */
async function correction(header: string[], rows: (string | null)[][]): Promise<Read & { identities: unknown[] }> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet(correctionSummarySheet).addRow(['KODE', 'PENYEBAB', 'BARIS']);
  workbook.addWorksheet(correctionListSheet(1)).addRows([header, ...rows]);
  const meta = workbook.addWorksheet(metaSheetName, { state: 'veryHidden' });
  meta.addRows(Object.entries(correctionMeta({ electionId: 'e', pairId: 'p', uploadId: 'u' })));
  const identities: unknown[] = [];
  const read: Read['read'] = [];
  const result = await readBytes(Buffer.from(await workbook.xlsx.writeBuffer()), {
    onRow: (sheet, row, identity) => {
      identities.push(identity);
      read.push({ sheet, rowNumber: row.rowNumber } as never);
      expect(row.width).toBe(titles.length);
    },
  });
  return { ...result, read, identities };
}

test('the extra columns are known: no finding, and each row says which it is', async () => {
  const { codes, identities, rows, meta } = await correction(
    [...titles, ...extra],
    [
      [...supporter(1), ...said, token(1)],
      [...supporter(2), '', '', '', '', token(2)],
      [...supporter(3)],
      [...Array<null>(14).fill(null), ...said, token(4)],
    ],
  );
  expect(codes).toEqual([]);
  expect(rows).toBe(3);
  expect(identities).toEqual([token(1), token(2), '']);
  expect(meta?.entries.get('kind')).toBe('correction');
});

test('whoever deletes the explanations keeps the identity; whoever deletes the identity sends plain rows', async () => {
  const kept = await correction([...titles, 'id  baris'], [[...supporter(1), token(1)]]);
  expect([kept.codes, kept.identities]).toEqual([[], [token(1)]]);
  const moved = await correction([...titles, 'ID BARIS', '', 'STATUS'], [[...supporter(1), token(1), null, 'DITOLAK']]);
  expect([moved.codes, moved.identities]).toEqual([[], [token(1)]]);
  const without = await correction([...titles, ...extra.slice(0, 4)], [[...supporter(1), ...said]]);
  expect([without.codes, without.identities]).toEqual([[], [undefined]]);
});

test('a column of the team beside them is still not known, nor is what stands under no title', async () => {
  const added = await correction([...titles, ...extra, 'CATATAN TIM'], [[...supporter(1), ...said, token(1), 'x']]);
  expect(added.findings).toMatchObject([{ code: 'F022' }]);
  const between = await correction([...titles, 'CATATAN TIM', ...extra], [[...supporter(1), 'x', ...said, token(1)]]);
  expect(between.findings).toMatchObject([{ code: 'F022', place: { sheet: 2, cell: 'O1' } }]);
  const stray = await correction([...titles, ...extra], [[...supporter(1), ...said, token(1), 'stray']]);
  expect(stray.findings).toMatchObject([{ code: 'F022', place: { sheet: 2, cell: 'T2' } }]);
});

test('a column of the list deleted is missing where it belongs, whatever stands there now', async () => {
  const { findings } = await correction(
    [...titles.slice(0, 13), ...extra],
    [[...supporter(1).slice(0, 13), ...said, token(1)]],
  );
  expect(findings).toMatchObject([{ code: 'F020', place: { sheet: 2, cell: 'N1' }, params: { title: 'KETERANGAN' } }]);
  const alias = titles.map((title) => (title === 'STATUS PERKAWINAN' ? 'STATUS' : title));
  expect((await correction([...alias, ...extra], [[...supporter(1), ...said, token(1)]])).codes).toEqual([]);
});
