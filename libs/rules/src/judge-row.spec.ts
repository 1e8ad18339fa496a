import { readFileSync } from 'node:fs';
import { CellKind } from './cell.js';
import { rowRules } from './catalogue.js';
import { defaultSettings } from './context.js';
import { refusedSeverities } from './describe.js';
import { exampleContext, exampleRow } from './example.js';
import { judgeRow } from './judge-row.js';
import type { ExampleRow } from './rule.js';

const judge = (changes: ExampleRow, context = exampleContext) => judgeRow(exampleRow(changes), context);
const slugs = new Map(rowRules.map(({ code, slug }) => [code, slug]));
const codes = (changes: ExampleRow, context = exampleContext) =>
  judge(changes, context).findings.map(({ code }) => code);
const withSettings = (settings: Partial<typeof defaultSettings>) => ({
  ...exampleContext,
  settings: { ...defaultSettings, ...settings },
});

interface NikVector {
  nik: string;
  result: 'ok' | 'error';
  sex: 'L' | 'P' | null;
  dob: string | null;
  note: string | null;
}
const vectors = JSON.parse(readFileSync(new URL('../test/vectors/nik.json', import.meta.url), 'utf8')) as NikVector[];

test.each(vectors)('NIK $nik: $result $note', ({ nik, result, sex, dob, note }) => {
  const { findings, ...row } = judge({ nik, sex: sex ?? 'L', birthDate: dob ?? '05-07-1985' });
  const faults = findings.filter(({ severity }) => severity === 'REJECT_ROW').map(({ code }) => slugs.get(code));
  if (result === 'error') expect(faults).toEqual([note?.split(' ')[0]]);
  else {
    expect(faults).toEqual([]);
    expect(findings.some(({ code }) => code === 'R126' || code === 'R127')).toBe(false);
    expect(row.nik).toBe(nik);
  }
});

test('all findings of a row are told, not only the first', () =>
  expect(codes({ nik: '520101', name: 'A', sex: 'X', birthDate: '31-02-1980' })).toEqual([
    'R120',
    'R130',
    'R141',
    'R150',
  ]));

test('a cell that is no text is told once; the others are still judged', () => {
  expect(codes({ nik: { kind: CellKind.number, text: '52010' }, sex: 'X' })).toEqual(['R101', 'R150']);
  expect(codes({ birthDate: { kind: CellKind.formula, text: '' }, rt: 'x' })).toEqual(['R102', 'R152']);
});

test('a shifted row is told once, beside cells that are no text', () => {
  const shifted = {
    ...{
      nik: '',
      name: '5201010507859001',
      birthPlace: 'Budi',
      birthDate: 'Gerung',
      sex: '05-07-1985',
      maritalStatus: 'L',
    },
    ...{ address: 'S', rt: 'Gerung Selatan', rw: '001', occupation: '002', note: 'PETANI' },
  } as const;
  const { findings, nik, person, village } = judge(shifted);
  expect(findings).toMatchObject([{ code: 'R100', column: -1, params: { from: 3, by: 1, right: 1 } }]);
  expect([nik, person, village]).toEqual(['', '', '5201012002']);
  expect(codes({ ...shifted, occupation: { kind: CellKind.number, text: '2' } })).toEqual(['R100', 'R101']);
  expect(codes({ villageCode: '', villageName: '52.01.01.2002', ...shifted })).not.toContain('R104');
});

test('a move is found where it explains three cells, not where it explains two', () => {
  const fromMarital = {
    maritalStatus: '',
    address: 'S',
    rt: 'Dusun Gerung',
    rw: '001',
    occupation: '002',
    note: 'PETANI',
  } as const;
  expect(judge(fromMarital).findings).toMatchObject([{ code: 'R100', params: { from: 8, by: 1 } }]);
  expect(codes({ address: '', rt: 'Dusun Gerung', rw: '001', occupation: '002', note: 'PETANI' })).toEqual([
    'R103',
    'R104',
    'R104',
  ]);
});

test('two contents that changed places are no shift: each is told', () => {
  expect(codes({ nik: 'Budi Santoso', name: '5201010507859001' })).toEqual(['R104', 'R104']);
  expect(codes({ sex: 'S', maritalStatus: 'L' })).toEqual(['R150', 'R151']);
});

test('a village: what the edition, the region and the template say, each for itself', () => {
  expect(codes({ villageCode: '52.01.01.2003', villageName: 'Gapuk' })).toEqual(['R110']);
  expect(codes({ villageCode: '52.01.01.2999' })).toEqual(['R110', 'R112']);
  expect(codes({ villageCode: '53.01.01.2002' })).toEqual(['R110', 'R113']);
  const neverIssued = { ...exampleContext, issuedVillages: undefined };
  expect(codes({ villageCode: '52.01.01.2003', villageName: 'Gapuk' }, neverIssued)).toEqual([]);
  expect(codes({ villageCode: '52.01.01.2999' }, neverIssued)).toEqual(['R112']);
});

test('a regency election: the city of the same name is outside', () => {
  const region = { ...exampleContext.region, code: '52.06', name: 'Kabupaten Bima' };
  expect(codes({ villageCode: '52.72.01.1001' }, { ...exampleContext, region, issuedVillages: undefined })).toEqual([
    'R113',
  ]);
});

test('the same code under another context is looked up again', () => {
  const other = { ...exampleContext, issuedVillages: new Set<string>() };
  expect(codes({})).toEqual([]);
  expect(codes({}, other)).toEqual(['R110']);
  expect(codes({})).toEqual([]);
});

test('an unknown code that another edition has is told so', () => {
  const region = { ...exampleContext.region, otherEdition: () => '2017' };
  const [, finding] = judge({ villageCode: '52.01.01.2999' }, { ...exampleContext, region }).findings;
  expect(finding?.params).toMatchObject({ otherEdition: '2017', district: 'Gerung' });
});

test('settings: sex spelled out, NO as a number, another severity', () => {
  const lenient = judge({ sex: 'Laki-laki' }, withSettings({ sexSpelledOut: 'lenient' }));
  expect(lenient).toMatchObject({ verdict: 'accepted', findings: [{ code: 'R105', column: 7 }], row: judge({}).row });
  const numbered = { rowNo: { kind: CellKind.number, text: '1' } };
  expect(codes(numbered)).toEqual(['R101']);
  expect(codes(numbered, withSettings({ rowNoMayBeNumber: true }))).toEqual([]);
  expect(judge({ nik: '5201010507850000' }, withSettings({ severities: { R124: 'REVIEW' } })).verdict).toBe('review');
  expect(judge({ nik: '' }, withSettings({ severities: { R103: 'INFO' } })).verdict).toBe('rejected');
  expect(refusedSeverities({ R103: 'INFO', R124: 'REVIEW', R999: 'INFO' })).toEqual(['R103', 'R999']);
});

test('a tab before the text is dangerous on export, and cleaned away', () =>
  expect(codes({ note: '\tRT' })).toEqual(['R105', 'R107']));

test('what keys are made from does not depend on how it was written', () => {
  const plain = judge({});
  expect(plain).toMatchObject({
    nik: '5201010507859001',
    person: 'BUDI SANTOSO|1985-07-05|5201012002',
    village: '5201012002',
  });
  const other = judge({
    ...{
      rowNo: '99',
      villageCode: '5201012002',
      villageName: ' kebon  ayu',
      nik: '5201010507859001\u200b',
      name: 'budi\u00a0santoso',
    },
    ...{ birthDate: '5/7/1985', sex: 'l', rt: '1', rw: '02' },
  });
  expect(other).toMatchObject({ verdict: 'accepted', nik: plain.nik, person: plain.person, row: plain.row });
  expect(judge({ name: 'H. Budi Santoso, S.Pd' }).person).toBe(plain.person);
  expect(judge({ note: 'pindah' }).row).not.toBe(plain.row);
});

test('one cell that cannot be read takes away the keys it is part of, no other', () => {
  const { nik, person, village } = judge({});
  expect(judge({ name: '5201010507859001' })).toMatchObject({ nik, person: '', village });
  expect(judge({ birthDate: '31-02-1980' })).toMatchObject({ nik, person: '', village });
  expect(judge({ villageCode: '52.01.01.2999' })).toMatchObject({ nik, person: '', village: '' });
  expect(judge({ nik: '52' })).toMatchObject({ nik: '', person, village });
  expect(judge({ birthDate: '31-02-1980' }).row).not.toBe(judge({ birthDate: '31-02-1981' }).row);
});

test('what could not be read makes no key', () =>
  expect(judge({ nik: '52', birthDate: '31-02-1980', villageCode: '52.01.01.2999' })).toMatchObject({
    nik: '',
    person: '',
    village: '',
  }));

test('a clean row shares one empty list of findings', () =>
  expect(judge({}).findings).toBe(judge({ name: 'Siti Aminah' }).findings));

test('who is born on 29 February is seventeen on 1 March', () => {
  const context = { ...exampleContext, votingDay: '2017-02-28', dayReceived: '2016-11-01' };
  const born = { birthDate: '29-02-2000', nik: '5201012902009001', maritalStatus: 'B' };
  expect(codes(born, context)).toEqual(['R144']);
  expect(codes(born, { ...context, votingDay: '2017-03-01' })).toEqual([]);
});
