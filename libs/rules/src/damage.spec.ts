import { at } from './at.js';
import { CellKind } from './cell.js';
import { exampleContext, exampleRow } from './example.js';
import { explain } from './explain.js';
import { judgeRow } from './judge-row.js';
import type { RowCells } from './row-cells.js';
import type { ExampleRow, Params } from './rule.js';

/** What spreadsheets do to cells, told apart; in brackets what is offered. */
const told = (changes: ExampleRow, code: string, more: Partial<RowCells> = {}): Params => {
  const finding = judgeRow({ ...exampleRow(changes), ...more }, exampleContext).findings.find((it) => it.code === code);
  if (!finding) throw new Error(`no ${code}`);
  const { id } = explain(finding, { sheet: 1, row: 2 });
  return { ...finding.params, id };
};
const number = (text: string) => ({ kind: CellKind.number, text });
const date = (text: string) => ({ kind: CellKind.date, text });

test('a NIK that became a number, or was written as one, is never repaired', () => {
  const lost = told({ nik: number('5201010507859000') }, 'R101');
  expect([lost.suggestion, lost.id]).toEqual(['', expect.stringContaining('tidak dapat dipulihkan')]);
  const scientific = told({ nik: '5,20101E+15' }, 'R122');
  expect(scientific.id).toContain('hanya 6 angka pertamanya yang tersisa');
  expect(scientific).not.toHaveProperty('suggestion');
  expect(told({ nik: '520101050785900' }, 'R120').id).toContain('angka yang hilang tidak dapat ditebak');
});

test('marks between sixteen digits are no damage: the digits are offered; a letter is only pointed at', () => {
  for (const nik of ['5201 0105 0785 9001', '52.01.01.050785.9001', "'5201010507859001"])
    expect(told({ nik }, 'R121')).toMatchObject({ found: nik, suggestion: '5201010507859001' });
  const letter = told({ nik: '52O1010507859001' }, 'R121');
  expect(letter).toMatchObject({ suggestion: '', letter: 'O', place: 3 });
  expect(letter.id).toContain('huruf O pada tempat ke-3');
  expect(told({ nik: '5201 0105 0785 900' }, 'R121').suggestion).toBe('');
});

test('numbers of villages, RT and RW are offered as what they were, with the zeros they lost', () => {
  expect(told({ villageCode: number('5201012002') }, 'R101').suggestion).toBe('52.01.01.2002');
  expect(told({ villageCode: number('52.01') }, 'R101').suggestion).toBe('');
  expect(told({ rt: number('1') }, 'R101')).toMatchObject({ suggestion: '001', column: at.rt });
  expect(told({ rw: 'RW 02' }, 'R152').id).toContain('Maksud Anda 002?');
  for (const rt of ['01/02', '-', '1234']) expect(told({ rt }, 'R152').suggestion).toBe('');
  expect(told({ rt: '1' }, 'R105').id).toContain('dibaca 001');
});

test('a date is read from its number, from 1900 or from 1904, and the NIK says whether day and month were swapped', () => {
  const read = told({ birthDate: date('31233') }, 'R101');
  expect(read).toMatchObject({ suggestion: '05-07-1985', agrees: 1, swapped: 0 });
  expect(read.id).toContain('isinya 05-07-1985 (sama dengan NIK)');
  expect(told({ birthDate: number('29771') }, 'R101', { is1904: true }).suggestion).toBe('05-07-1985');
  const swapped = told({ birthDate: date('31174') }, 'R101');
  expect(swapped).toMatchObject({ suggestion: '05-07-1985', swapped: 1 });
  expect(swapped.id).toContain('menurut NIK hari dan bulan tertukar');
  const doubtful = told({ birthDate: date('31250') }, 'R101');
  expect([doubtful.agrees, doubtful.id]).toEqual([0, expect.stringContaining('isinya mungkin 22-07-1985')]);
  expect(told({ birthDate: '05-13-1985' }, 'R141')).toMatchObject({ suggestion: '13-05-1985' });
  expect(told({ birthDate: '31-02-1980' }, 'R141').suggestion).toBe('');
});

test('what was cleaned away is named', () => {
  expect(told({ nik: '5201010507859001\u00a0' }, 'R105').id).toContain('spasi tak putus (NBSP) dibersihkan');
  expect(told({ name: 'Budi\u200b Santoso' }, 'R105').id).toContain('karakter tanpa lebar dibersihkan');
  expect(told({ name: ' Budi  Santoso' }, 'R105').id).toContain('spasi berlebih dibersihkan');
  expect(told({ nik: '５２０１０１０５０７８５９００１' }, 'R105').id).toContain('lebar penuh');
  expect(told({ address: 'Dusun\nContoh Selatan' }, 'R105').id).toContain('ganti baris atau tab');
});
