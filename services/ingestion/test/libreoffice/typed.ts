import { writeFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { loadEdition } from '@silon/regions';
import { b1Kwk2018 } from '@silon/workbook';
import { writeTemplate } from '../../src/templates/write-template.js';

/** The mark of the committed file is signed with this, of no installation. */
export const key = Buffer.alloc(32, 7);

/** Rows as a person types them, from column D on, chosen for what programs like to change. Nobody has such a NIK. */
export const typed: readonly (readonly string[])[] = [
  [
    '5201014507859001',
    'Sari Contoh',
    'Gerung',
    '05-07-1985',
    'P',
    'S',
    'Dusun Contoh 5',
    '001',
    '002',
    'PETANI/PEKEBUN',
  ],
  ['5201010102909010', "I'in Contoh", 'Bima', '1/2/1990', 'L', 'B', '1-2', '000', '007', 'TRUE', '1e5'],
  ['0101010507859020', 'Ni Luh É. Contoh', '12', '1990-02-01', 'l', 'P', '50%', '1', '010', '3.14', ' =SUM '],
];

/** By the cell they are typed into. */
export const typedCells = (): Record<string, string> =>
  Object.fromEntries(
    typed.flatMap((row, index) =>
      row.map((text, column) => [`${String.fromCharCode('D'.charCodeAt(0) + column)}${index + 2}`, text] as const),
    ),
  );

/** The real template, of one village and a few rows. */
export async function makeTemplate(path: string, cells: string): Promise<void> {
  const villages = (await loadEdition('2025')).villagesOf('5201012002');
  const pair = { electionId: 'election', pairId: 'pair', commission: '52', regionCode: '52', regionEdition: '2025' };
  const template = {
    ...{
      templateId: 'filled-in-libreoffice',
      villages,
      places: ['Kebon Ayu'],
      rowsPerVillage: 5,
      villagesHash: 'hash',
    },
    pair: { ...pair, timeZone: 'Asia/Makassar', settingsVersion: 1, profile: b1Kwk2018.name },
  };
  await writeTemplate(template, key, createWriteStream(path), new AbortController().signal);
  await writeFile(cells, JSON.stringify(typedCells()));
}
