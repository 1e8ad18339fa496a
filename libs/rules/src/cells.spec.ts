import { CellKind } from './cell.js';
import { exampleContext, exampleRow } from './example.js';
import { judgeRow } from './judge-row.js';
import type { ExampleRow } from './rule.js';
import type { RuleContext } from './context.js';

const lenient: RuleContext = { ...exampleContext, settings: { ...exampleContext.settings, sexSpelledOut: 'lenient' } };
/** The findings a changed cell leads to; those on the NIK beside it left out, which has its own vectors. */
const told = (changes: ExampleRow, context = exampleContext) =>
  judgeRow(exampleRow(changes), context).findings.filter(({ code }) => code < 'R120' || code > 'R129');
const codes = (changes: ExampleRow, context = exampleContext) => told(changes, context).map(({ code }) => code);

test.each([
  ['05-07-1985', []],
  ['05|07|1985', []],
  ['05/07/1985', []],
  ['5-7-1985', ['R105']],
  ['1985-07-05', ['R105']],
  ['07-05-85', ['R140']],
  ['31-02-1980', ['R141']],
  ['05 Juli 1985', ['R140']],
  ['05-07-2085', ['R142']],
  ['01-01-1900', ['R143']],
])('birth date %s: %j', (birthDate, found) => expect(codes({ birthDate })).toEqual(found));

test('a date in words, and a date that became a number, are read as a question to the operator', () => {
  expect(told({ birthDate: '05 Juli 1985' })[0]?.params.suggestion).toBe('05-07-1985');
  const number = { birthDate: { kind: CellKind.number, text: '31233' } };
  expect(told(number)).toMatchObject([{ code: 'R101', params: { suggestion: '05-07-1985' } }]);
});

test.each([
  ['L', [], undefined],
  ['P', [], undefined],
  ['l', [], undefined],
  [' p ', ['R105'], undefined],
  ['Laki-laki', ['R150'], 'L'],
  ['Perempuan', ['R150'], 'P'],
  ['LK', ['R150'], 'L'],
  ['PR', ['R150'], 'P'],
  ['W', ['R150'], undefined],
  ['M', ['R150'], undefined],
  ['F', ['R150'], undefined],
  ['1', ['R150'], undefined],
])('sex %s: %j, meant %s', (sex, found, meant) => {
  expect(codes({ sex })).toEqual(found);
  if (meant) {
    expect(told({ sex })[0]?.params.suggestion).toBe(meant);
    expect(codes({ sex }, lenient)).toEqual(['R105']);
  }
});

test.each([
  ['B', [], undefined],
  ['S', [], undefined],
  ['P', [], undefined],
  ['Kawin', ['R151'], 'S'],
  ['Belum Kawin', ['R151'], 'B'],
  ['Cerai Mati', ['R151'], 'P'],
])('marital status %s: %j, meant %s', (maritalStatus, found, meant) => {
  expect(codes({ maritalStatus })).toEqual(found);
  if (meant) expect(told({ maritalStatus })[0]?.params.suggestion).toBe(meant);
});

test('P for "pernah" under the title of sex, where the row is shifted, is told as the shift', () => {
  const shifted = { birthDate: 'L', sex: 'P', maritalStatus: 'Dusun Gerung', address: '001', rt: '002', rw: 'PETANI' };
  expect(codes({ ...shifted, birthPlace: '05-07-1985', name: 'Gerung', nik: 'Budi', occupation: '' })).toEqual([
    'R100',
  ]);
});

test.each([
  ['27-06-2001', 'B', []],
  ['28-06-2001', 'B', ['R144']],
  ['28-06-2001', 'S', ['R145']],
  ['28-06-2001', 'P', ['R145']],
])('born %s, %s: %j', (birthDate, maritalStatus, found) => expect(codes({ birthDate, maritalStatus })).toEqual(found));

test.each([
  ...['PNS', 'PEGAWAI NEGERI SIPIL', 'TNI', 'TENTARA NASIONAL INDONESIA', 'POLRI', 'KEPOLISIAN RI', 'KEPALA DESA'],
  'PERANGKAT DESA',
])('%s may not support', (occupation) => expect(codes({ occupation })).toContain('R154'));

test.each(['PENSIUNAN', 'PENSIUNAN TNI', 'PURNAWIRAWAN', 'KARYAWAN BUMN', 'GURU', 'ANGGOTA DPRD'])(
  '%s may support',
  (occupation) => expect(codes({ occupation })).not.toContain('R154'),
);

test.each(['R123', 'R126', 'R127', 'R128'])('%s has the severity that an election sets', (code) => {
  const settings = { ...exampleContext.settings, severities: { [code]: 'INFO' as const } };
  const row = { nik: '9901013102859001', birthDate: '07-05-1985', sex: 'P' };
  const other = { nik: '9901014507859001', birthDate: '07-05-1985', sex: 'L' };
  const all = [row, other].flatMap((one) => judgeRow(exampleRow(one), { ...exampleContext, settings }).findings);
  expect(all.filter((finding) => finding.code === code).map(({ severity }) => severity)).toContain('INFO');
});
