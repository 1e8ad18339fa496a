import { columnCount } from './at.js';
import { CellKind } from './cell.js';
import { type ColumnKey, columns } from './column.js';
import { type RuleContext, defaultSettings } from './context.js';
import type { RowCells } from './row-cells.js';
import type { ExampleRow } from './rule.js';

/** A row without a fault; a NIK sequence of 9000 or more belongs to nobody. */
const sound: Readonly<Record<ColumnKey, string>> = {
  rowNo: '1',
  villageCode: '52.01.01.2002',
  villageName: 'Kebon Ayu',
  nik: '5201010507859001',
  name: 'Budi Santoso',
  birthPlace: 'Gerung',
  birthDate: '05-07-1985',
  sex: 'L',
  maritalStatus: 'S',
  address: 'Dusun Gerung Selatan',
  rt: '001',
  rw: '002',
  occupation: 'PETANI/PEKEBUN',
  note: '',
};

/** The row an example of a rule stands for: a sound row with some cells changed. */
export function exampleRow(changes: ExampleRow = {}): RowCells {
  const texts = Array.from({ length: columnCount }, () => '');
  const kinds = new Uint8Array(columnCount);
  columns.forEach(({ key }, index) => {
    const cell = changes[key] ?? sound[key];
    texts[index] = typeof cell === 'string' ? cell : cell.text;
    kinds[index] = typeof cell === 'string' ? (cell === '' ? CellKind.blank : CellKind.text) : cell.kind;
  });
  return { texts, kinds };
}

const villages: Readonly<Record<string, string>> = {
  '5201011001': 'Gerung Utara',
  '5201012002': 'Kebon Ayu',
  '5201012003': 'Gapuk',
};
const areas: Readonly<Record<string, string>> = {
  ...{ '31': 'DKI Jakarta', '52': 'Nusa Tenggara Barat', '53': 'Nusa Tenggara Timur', '91': 'Papua' },
  ...{ '5201': 'Kabupaten Lombok Barat', '5272': 'Kota Bima', '520101': 'Gerung' },
};

/**
 * The election the examples are judged in: NTB 2018, with three villages, two of them issued to the pair. Some codes are
 * issued that do not exist or lie elsewhere, which no template of ours has: so an example can break one rule alone.
 */
export const exampleContext: RuleContext = {
  dayReceived: '2017-11-24',
  votingDay: '2018-06-27',
  region: {
    edition: '2025',
    code: '52',
    name: 'Nusa Tenggara Barat',
    villageName: (code) => villages[code],
    provinceKnown: (code) => code.length === 2 && code in areas,
    areaName: (code) => areas[code],
  },
  issuedVillages: new Set(['5201011001', '5201012002', '5201012998', '5299012001', '5301012001', '9103013007']),
  settings: defaultSettings,
};
