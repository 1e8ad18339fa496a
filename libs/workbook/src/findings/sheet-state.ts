import { finding, type FileFinding } from './finding.js';

/** F026: merged cells hide what lies under them. `range` is the first of them, as the sheet writes it. */
export function mergedCells(sheet: number, ranges: number, range: string): FileFinding {
  const cell = /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/.test(range) ? range : undefined;
  return finding(
    'F026',
    {
      id: `Ada ${ranges} gabungan sel (merge)${cell === undefined ? '' : `, pertama pada ${cell}`}. Pisahkan kembali (Unmerge Cells), lalu isi setiap barisnya.`,
      en: `There are ${ranges} merged ranges${cell === undefined ? '' : `, the first at ${cell}`}. Unmerge them and fill every row.`,
    },
    { ranges },
    { place: { sheet, ...(cell !== undefined && { cell }) } },
  );
}

/** F027: hidden rows, columns and sheets are read as all others, and said. */
export function hiddenData(rows: number, columns: number, sheets: number): FileFinding {
  return finding(
    'F027',
    {
      id: `Ada data tersembunyi: ${rows} baris, ${columns} kolom, ${sheets} lembar. Semuanya tetap dibaca; tampilkan (Unhide) dan periksa.`,
      en: `There is hidden data: ${rows} rows, ${columns} columns, ${sheets} sheets. All of it is read; unhide and check it.`,
    },
    { rows, columns, sheets },
  );
}
